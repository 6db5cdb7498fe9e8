package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import org.baqylau.limits.application.AlertChanges.Change;
import org.baqylau.limits.application.AlertChanges.Position;
import org.baqylau.limits.application.AlertFeed;
import org.baqylau.limits.application.Alerts;
import org.jspecify.annotations.Nullable;

/** One stream: what its reader may see and asked for. */
record AlertStream(
        MultiEmitter<? super OutboundSseEvent> emitter,
        HttpServerResponse answer,
        Sse sse,
        ObjectMapper json,
        StreamPlaces places,
        Seen seen,
        Clock clock)
        implements AlertFeed.Listener {

    /** Milliseconds after which a client that lost the stream may ask for it again. */
    private static final long AGAIN = 1_000;

    /** Which alerts a stream is about; null takes all. */
    record Seen(
            Alerts.Scope scope,
            @Nullable String region,
            @Nullable String limitId,
            @Nullable String facility) {

        boolean covers(Alerts.Row row) {
            return scope.covers(row)
                    && (region == null || region.equals(row.region()))
                    && (limitId == null || limitId.equals(row.limit()))
                    && (facility == null || facility.equals(row.facilityId()));
        }
    }

    /** An event is asked for when the one before it has left for the client. */
    @Override
    public boolean isReady() {
        return emitter.requested() > 0;
    }

    @Override
    public void begins(Position at) {
        emitter.emit(event(at).name("position").reconnectDelay(AGAIN).data("{}").build());
    }

    @Override
    public void changed(Change change) {
        var row = change.row(seen.scope());
        if (row == null || !seen.covers(row)) {
            return;
        }
        try {
            var view = AlertView.of(row, clock.instant());
            emitter.emit(event(change.reached())
                    .name("alert")
                    .data(json.writeValueAsString(view))
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Carries what the reader may not see past them, so that they need not ask for it again. */
    @Override
    public void heartbeat(Position reached) {
        emitter.emit(event(reached).comment("alive").build());
    }

    @Override
    public void ends() {
        emitter.complete();
    }

    /** An emitter would wait until the last event has been taken. */
    @Override
    public void cutOff() {
        answer.reset();
    }

    private OutboundSseEvent.Builder event(Position position) {
        return sse.newEventBuilder().id(places.write(position));
    }
}
