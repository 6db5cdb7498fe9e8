package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.paging.Cursors;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.limits.application.AlertChanges.Position;
import org.baqylau.limits.application.AlertFeed;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The queue as it changes, as server-sent events. A stream ends with the token that opened it; it is gone on with by another. */
@Path("/api/alerts/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class StreamDoor {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final AlertFeed feed;
    private final Asking asking;
    private final CurrentAccount account;
    private final SecurityIdentity identity;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    StreamDoor(
            AlertFeed feed,
            Asking asking,
            CurrentAccount account,
            SecurityIdentity identity,
            Cursors cursors,
            ObjectMapper json,
            Clock clock) {
        this.feed = feed;
        this.asking = asking;
        this.account = account;
        this.identity = identity;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The first event, {@code position}, tells where the stream begins; then an event {@code alert} for each change of an
     * alert that the reader may see. The id of each is the place to go on from.
     */
    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @QueryParam("region") @Nullable String region,
            @QueryParam("limitId") @Nullable String limitId,
            @QueryParam("facility") @Nullable String facility,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        var places = new StreamPlaces(cursors);
        @Nullable Position from = last == null || last.isEmpty() ? null : places.read(last);
        var seen = new AlertStream.Seen(
                Asking.scope(account.get()), Asking.region(region), asking.limit(limitId), Asking.facility(facility));
        var until = until();
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            var stream = new AlertStream(emitter, request.response(), sse, json, places, seen, clock);
                            var listening = feed.listen(from, until, stream);
                            listening.ifPresentOrElse(
                                    one -> emitter.onTermination(() -> feed.forget(one)),
                                    () -> emitter.fail(Problem.of(KitProblem.UNAVAILABLE)
                                            .exception()
                                            .with(Map.of("Retry-After", "5"))));
                        },
                        BackPressureStrategy.BUFFER);
    }

    private Instant until() {
        var longest = clock.instant().plus(LONGEST);
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            var expires = Instant.ofEpochSecond(token.getExpirationTime());
            return expires.isBefore(longest) ? expires : longest;
        }
        return longest;
    }
}
