package org.baqylau.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.baqylau.kit.language.Language;

/**
 * Refuses, before any door is chosen, an address that no door could read: with a percent sign that stands for nothing, or
 * with a control character, which no id, code or name has and no table takes.
 */
@Singleton
class ReadableAddresses {

    private static final int FIRST = Integer.MAX_VALUE;

    private final Problems problems;
    private final ObjectMapper json;

    ReadableAddresses(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void observe(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        if (isReadable(context.request().uri())) {
            context.next();
        } else {
            refuse(context);
        }
    }

    static boolean isReadable(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8).chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(RoutingContext context) {
        var problem = Problem.of(KitProblem.BAD_REQUEST).with(Fault.at("", KitFault.NOT_READABLE));
        var language = Language.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var document = json.writeValueAsString(problems.document(problem, language));
            var _ = context.response()
                    .setStatusCode(problem.code().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Answers.PROBLEM_JSON.toString())
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.code())
                    .end(document);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
