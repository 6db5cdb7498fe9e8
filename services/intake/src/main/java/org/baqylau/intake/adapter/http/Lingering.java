package org.baqylau.intake.adapter.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * What a client goes on sending after its request was answered is passed over for a while, so that it can read the answer;
 * then the connection is closed. Doors answer before they have read all where a body is refused.
 */
class Lingering {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    void observe(@Observes Filters filters) {
        filters.register(Lingering::linger, Integer.MAX_VALUE);
    }

    private static void linger(RoutingContext context) {
        var request = context.request();
        context.addEndHandler(answered -> {
            if (!request.isEnded()) {
                context.vertx().setTimer(PATIENCE.toMillis(), timer -> {
                    if (!request.isEnded()) {
                        request.connection().close();
                    }
                });
            }
        });
        context.next();
    }
}
