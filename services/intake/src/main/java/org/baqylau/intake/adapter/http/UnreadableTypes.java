package org.baqylau.intake.adapter.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * A Content-Type that cannot be read is taken for that of unknown bytes, which no door takes: so it is refused where and
 * when another type is, instead of breaking the choice of the door.
 */
class UnreadableTypes {
    private static final int EARLY = Integer.MAX_VALUE - 1;

    void observe(@Observes Filters filters) {
        filters.register(UnreadableTypes::replace, EARLY);
    }

    private static void replace(RoutingContext context) {
        var headers = context.request().headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isReadable(type)) {
            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        context.next();
    }

    private static boolean isReadable(String type) {
        try {
            return MediaType.valueOf(type).getType() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
