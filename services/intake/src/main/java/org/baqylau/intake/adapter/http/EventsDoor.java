package org.baqylau.intake.adapter.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.baqylau.intake.application.Capacities;
import org.baqylau.intake.application.Capacity;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Prospect;
import org.baqylau.intake.application.Receipt;
import org.baqylau.intake.application.Refusal;
import org.baqylau.intake.application.Sender;
import org.baqylau.intake.content.JsonText;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;

/**
 * Where facts come in: one, a batch, or a stream. What a role may send is judged fact by fact, after its content, so
 * everyone signed in may knock. The doors read their bodies themselves, because a body that is too large or of another
 * type is refused before any of it is read.
 */
@Path("/api/events")
public class EventsDoor {
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STREAM = "application/x-ndjson";
    private static final int LARGEST_BATCH = 8 * 1024 * 1024;

    private final TakenSingly singly;
    private final Exchange exchange;
    private final Results results;
    private final Capacities capacities;
    private final CurrentAccount account;
    private final JsonText text = new JsonText();

    EventsDoor(TakenSingly singly, Exchange exchange, Results results, Capacities capacities, CurrentAccount account) {
        this.singly = singly;
        this.exchange = exchange;
        this.results = results;
        this.capacities = capacities;
        this.account = account;
    }

    @POST
    @Consumes(ONE)
    @Authenticated
    public Uni<Response> one(@Context HttpServerRequest request) {
        var sender = sender();
        return withRoom(request, bytes -> singly.take(bytes, sender)).map(EventsDoor::answer);
    }

    /** Says what would come of an event; nothing is appended and no key is made. */
    @POST
    @Path("/check")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    public Uni<Response> check(@Context HttpServerRequest request) {
        var sender = sender();
        return withRoom(request, bytes -> singly.check(bytes, sender)).map(EventsDoor::answer);
    }

    /**
     * Reads an event and works on it while there is room for it. Where the client goes away, what is given is cancelled;
     * it is a copy, so that the work goes on to its end, which is when the room is left.
     */
    private <R> Uni<R> withRoom(HttpServerRequest request, Function<byte[], CompletableFuture<R>> work) {
        Incoming.requireType(request, ONE);
        var tooLarge = Wording.tooLarge();
        var room = room(capacities.singles(), Incoming.announced(request, Examine.LARGEST, tooLarge));
        var done = Incoming.whole(request, Examine.LARGEST, tooLarge)
                .thenCompose(work)
                .whenComplete((outcome, failure) -> room.leave());
        return Uni.createFrom().completionStage(done.copy());
    }

    private static Response answer(Prospect prospect) {
        return switch (prospect) {
            case Prospect.Acceptable acceptable ->
                Response.ok(acceptable, MediaType.APPLICATION_JSON_TYPE).build();
            case Prospect.Rejected(Refusal refusal) -> throw Wording.of(refusal).exception();
            case Prospect.Unavailable _ -> throw Wording.unavailable();
        };
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Receipt receipt) ->
                Response.created(URI.create("/api/submissions/" + receipt.id() + "?subject=" + receipt.subject()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(receipt)
                        .build();
            case Outcome.Duplicate(Receipt receipt) ->
                Response.ok(receipt, MediaType.APPLICATION_JSON_TYPE).build();
            case Outcome.Rejected(Refusal refusal) -> throw Wording.of(refusal).exception();
            case Outcome.Unavailable _ -> throw Wording.unavailable();
        };
    }

    @POST
    @Consumes(BATCH)
    @Authenticated
    @RunOnVirtualThread
    public Response batch(@Context HttpServerRequest request, @Context RoutingContext context) {
        Incoming.requireType(request, BATCH);
        var tooLarge = Problem.of(IntakeProblem.BATCH_TOO_LARGE, LARGEST_BATCH);
        var room = room(capacities.batches(), Incoming.announced(request, LARGEST_BATCH, tooLarge));
        leaveAtEnd(room, context);
        try {
            var body = Incoming.awaitWhole(request, LARGEST_BATCH, tooLarge);
            return answer(BatchLines.of(body, text), room::leave);
        } catch (RuntimeException | Error e) {
            room.leave();
            throw e;
        }
    }

    /** Also where the client goes before its answer is begun: then the answer is never asked for what it would write. */
    private static void leaveAtEnd(Capacity.Room room, RoutingContext context) {
        context.addEndHandler(ended -> room.leave());
        if (Incoming.isGone(context.request())) {
            room.leave();
        }
    }

    @POST
    @Consumes(STREAM)
    @Authenticated
    @RunOnVirtualThread
    public Response stream(@Context HttpServerRequest request) {
        Incoming.requireType(request, STREAM);
        return answer(new StreamedLines(Upload.of(request)), () -> {});
    }

    private Response answer(Lines lines, Runnable after) {
        var sender = sender();
        var format = results.inLanguageOfRequest();
        StreamingOutput output = out -> {
            try {
                exchange.run(lines, sender, format, out);
            } finally {
                after.run();
            }
        };
        return Response.ok(output, STREAM).build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    public Response other() {
        throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE).exception();
    }

    private Sender sender() {
        return Sender.of(Submitters.of(account.get()));
    }

    private static Capacity.Room room(Capacity capacity, long bytes) {
        return capacity.find(bytes).orElseThrow(Wording::unavailable);
    }
}
