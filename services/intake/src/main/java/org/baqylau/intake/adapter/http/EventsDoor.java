package org.baqylau.intake.adapter.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.concurrent.CompletionException;
import org.baqylau.intake.application.Capacities;
import org.baqylau.intake.application.Capacity;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Receipt;
import org.baqylau.intake.application.Refusal;
import org.baqylau.intake.application.Sender;
import org.baqylau.intake.content.JsonText;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;

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
        Incoming.requireType(request, ONE);
        var tooLarge = Wording.tooLarge();
        var room = room(capacities.singles(), Incoming.announced(request, Examine.LARGEST, tooLarge));
        var sender = sender();
        return Uni.createFrom()
                .completionStage(() -> Incoming.whole(request, Examine.LARGEST, tooLarge)
                        .thenCompose(bytes -> singly.take(bytes, sender))
                        .whenComplete((outcome, failure) -> room.leave()))
                .map(EventsDoor::answer);
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
    public Response batch(@Context HttpServerRequest request) {
        Incoming.requireType(request, BATCH);
        var tooLarge = Problem.of(IntakeProblem.BATCH_TOO_LARGE, LARGEST_BATCH);
        var room = room(capacities.batches(), Incoming.announced(request, LARGEST_BATCH, tooLarge));
        try {
            var body = Incoming.whole(request, LARGEST_BATCH, tooLarge).join();
            return answer(BatchLines.of(body, text), room::leave);
        } catch (CompletionException e) {
            room.leave();
            throw e.getCause() instanceof ProblemException refused ? refused : e;
        } catch (RuntimeException e) {
            room.leave();
            throw e;
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
