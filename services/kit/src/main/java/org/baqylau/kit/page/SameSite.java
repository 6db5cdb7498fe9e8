package org.baqylau.kit.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses what another site makes a reader's browser send: a session cookie alone is no proof of will. */
class SameSite {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<@Nullable String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter
    void guard(ContainerRequestContext request, HttpServerRequest http) {
        if (READING.contains(request.getMethod())
                || request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        if ((site != null && !OURS.contains(site)) || (origin != null && !isOurs(origin, http))) {
            throw Problem.of(KitProblem.FORBIDDEN).exception();
        }
    }

    private static boolean isOurs(String origin, HttpServerRequest http) {
        try {
            var authority = http.authority();
            return authority != null
                    && authority.toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
