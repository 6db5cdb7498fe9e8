package org.baqylau.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.baqylau.kit.log.Tables.TablesUnavailable;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever a door throws leaves it as a problem. */
class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    /** Before Quarkus' own mappers, which answer with an empty body. */
    private static final int FIRST = 1;

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        var answer = answers.to(refusal.problem());
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response standard(WebApplicationException standard) {
        if (standard.getCause() instanceof ProblemException refusal) {
            return refused(refusal);
        }
        var given = standard.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        var answer = answers.to(Statuses.problem(standard));
        given.getStringHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response misfit(MismatchedInputException misfit) {
        return answers.to(Statuses.json(misfit)).build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response noIssuer(OIDCException noIssuer) {
        return unavailable(noIssuer);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response noDatabase(TablesUnavailable noDatabase) {
        return unavailable(noDatabase);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response forbidden(ForbiddenException forbidden) {
        return answers.to(Problem.of(KitProblem.FORBIDDEN)).build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Uni<Response> nobody(UnauthorizedException nobody, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper(priority = FIRST)
    Uni<Response> badToken(AuthenticationFailedException bad, RoutingContext context) {
        return challenge(context);
    }

    /** A sign-in that the issuer broke off: sending the reader there again would go round in circles. */
    @ServerExceptionMapper(priority = FIRST)
    Response brokenOff(AuthenticationCompletionException brokenOff) {
        LOG.warnf("sign-in broke off: %s", brokenOff.getMessage());
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response fault(Throwable fault) {
        LOG.error("unexpected fault at a door", fault);
        return answers.to(Problem.of(KitProblem.INTERNAL)).build();
    }

    /** A reader with a browser is sent to the issuer; a program is told what it lacks. */
    private Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null
                || !answers.canSignIn(context.request().method().name())) {
            return Uni.createFrom().item(this::unauthenticated);
        }
        return authenticator
                .getChallenge(context)
                .map(challenge -> challenge == null ? unauthenticated() : challenged(challenge))
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private Response unavailable(Throwable away) {
        LOG.warnf("issuer or database cannot be asked: %s", away.getMessage());
        return answers.to(Problem.of(KitProblem.UNAVAILABLE))
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }

    private Response challenged(ChallengeData challenge) {
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private Response unauthenticated() {
        return answers.to(Problem.of(KitProblem.UNAUTHENTICATED))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
