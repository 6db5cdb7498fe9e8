package org.baqylau.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.language.Language;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer says about itself to the browser: run only what is ours, frame it nowhere, keep nothing. */
class SafeHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final int YEAR = 365 * 24 * 60 * 60;

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if ("https".equals(request.getUriInfo().getBaseUri().getScheme())) {
            headers.putSingle("Strict-Transport-Security", "max-age=" + YEAR);
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var type = response.getMediaType();
        if (type != null && type.getSubtype().equals("html")) {
            headers.add(HttpHeaders.VARY, "Accept-Language, Cookie");
            rememberLanguage(request, headers);
        }
    }

    private static void rememberLanguage(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        var asked = request.getUriInfo().getQueryParameters().getFirst(CurrentLanguage.PARAMETER);
        Language.of(asked)
                .ifPresent(language -> headers.add(
                        HttpHeaders.SET_COOKIE,
                        new NewCookie.Builder(CurrentLanguage.COOKIE)
                                .value(language.code())
                                .path("/")
                                .maxAge(YEAR)
                                .sameSite(NewCookie.SameSite.LAX)
                                .httpOnly(true)
                                .build()));
    }
}
