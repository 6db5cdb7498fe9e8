package org.baqylau.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.OpenSealed;
import org.baqylau.intake.application.OpenSealed.Answer;
import org.baqylau.intake.application.OpenSealed.Wish;
import org.baqylau.intake.application.Receipt;
import org.baqylau.intake.content.JsonText;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;

/** Where sealed fields are opened, each opening with its reason on the log before the clear text is answered. */
@Path("/api/openings")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningsDoor {
    private static final int LARGEST = 256 * 1024;

    private final OpenSealed openSealed;
    private final CurrentAccount account;
    private final ObjectMapper json;
    private final JsonText text = new JsonText();

    OpeningsDoor(OpenSealed openSealed, CurrentAccount account, ObjectMapper json) {
        this.openSealed = openSealed;
        this.account = account;
        this.json = json;
    }

    /**
     * A sealed field in clear.
     *
     * @param value as its submitter sent it
     * @param receipt of the opening
     */
    public record Opened(
            String id, String field, @JsonRawValue String value, Receipt receipt) {

        /** Never shows the value. */
        @Override
        public String toString() {
            return "Opened[" + id + ", " + field + "]";
        }
    }

    @POST
    @RolesAllowed({Roles.OMBUDSMAN, Roles.PROSECUTOR})
    @RunOnVirtualThread
    public Opened open(@Context HttpServerRequest request) {
        var wish = read(request).wish();
        var who = Submitters.of(account.get());
        try {
            return answer(wish, openSealed.open(wish, who));
        } catch (NotAvailable away) {
            throw Wording.unavailable();
        }
    }

    private static Opened answer(Wish wish, Answer answer) {
        return switch (answer) {
            case Answer.Opened(byte[] value, Receipt receipt) ->
                new Opened(wish.id(), wish.field().wire(), new String(value, StandardCharsets.UTF_8), receipt);
            case Answer.NotFound _ -> throw new NotFoundException();
            case Answer.Ambiguous _ -> throw invalid("/subject", IntakeFault.AMBIGUOUS);
            case Answer.NothingSealed _ -> throw invalid("/field", IntakeFault.NOTHING_SEALED);
            case Answer.Erased _ -> throw invalid("/field", IntakeFault.ERASED);
        };
    }

    private static ProblemException invalid(String pointer, IntakeFault fault, Object... arguments) {
        return Problem.of(KitProblem.INVALID)
                .with(Fault.at(pointer, fault, arguments))
                .exception();
    }

    private OpeningRequest read(HttpServerRequest request) {
        Incoming.requireType(request, MediaType.APPLICATION_JSON);
        var tooLarge = Problem.of(KitProblem.TOO_LARGE);
        var _ = Incoming.announced(request, LARGEST, tooLarge);
        try {
            byte[] body = Incoming.awaitWhole(request, LARGEST, tooLarge);
            var flaw = text.flawOf(body);
            if (flaw.isPresent()) {
                throw Wording.of(flaw.get()).exception();
            }
            var wish = json.readValue(body, OpeningRequest.class);
            if (wish == null) {
                throw invalid("", IntakeFault.WRONG_TYPE, "object");
            }
            return wish;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
