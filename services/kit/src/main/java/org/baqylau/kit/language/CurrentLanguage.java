package org.baqylau.kit.language;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * The language of the answer to this request. Programs are asked by Accept-Language alone; on pages the reader's own
 * choice ({@code ?lang=}, then the cookie that remembers it) comes first.
 */
@RequestScoped
public class CurrentLanguage {
    public static final String PARAMETER = "lang";
    public static final String COOKIE = "lang";

    private final CurrentVertxRequest request;

    CurrentLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    public Language get() {
        var context = request.getCurrent();
        return context == null ? Language.EN : of(context);
    }

    static Language of(RoutingContext context) {
        var accepted = Language.accepted(context.request().getHeader("Accept-Language"));
        if (context.normalizedPath().startsWith("/api/")) {
            return accepted;
        }
        return Language.of(context.queryParams().get(PARAMETER))
                .or(() -> Language.of(value(context.request().getCookie(COOKIE))))
                .orElse(accepted);
    }

    private static @Nullable String value(@Nullable Cookie cookie) {
        return cookie == null ? null : cookie.getValue();
    }
}
