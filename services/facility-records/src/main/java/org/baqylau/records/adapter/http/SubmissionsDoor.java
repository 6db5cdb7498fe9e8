package org.baqylau.records.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.baqylau.events.SubmissionState;
import org.baqylau.events.standing.Fate;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.records.application.AskedIds;
import org.baqylau.records.application.Submissions;
import org.jspecify.annotations.Nullable;

/** What became of an event, for its submitter alone. */
@Path("/api/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionsDoor {

    private static final byte[] NOTHING = "".getBytes(StandardCharsets.UTF_8);

    private final Submissions submissions;
    private final RecordViews views;
    private final CurrentAccount account;

    SubmissionsDoor(Submissions submissions, RecordViews views, CurrentAccount account) {
        this.submissions = submissions;
        this.views = views;
        this.account = account;
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public ObjectNode submission(@PathParam("id") String id, @QueryParam("subject") @Nullable String subject) {
        if (subject == null || subject.isEmpty()) {
            throw Problem.of(KitProblem.BAD_PARAMETER, "subject")
                    .with(Fault.at("?subject", KitFault.MISSING))
                    .exception();
        }
        var became = submissions
                .became(
                        AskedIds.checked(id),
                        AskedIds.checked(subject),
                        account.get().name())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).exception());
        var answer = views.object();
        answer.set("receipt", receipt(id, became.logged()));
        switch (became) {
            case Submissions.Parked(var _, boolean behind) ->
                answer.put("state", SubmissionState.PARKED.wire()).put("why", behind ? "behind" : "unreadable");
            case Submissions.Read(var _, Fate fate) -> state(answer, fate);
        }
        return answer;
    }

    private static void state(ObjectNode answer, Fate fate) {
        switch (fate) {
            case Fate.Applied _ -> answer.put("state", SubmissionState.APPLIED.wire());
            case Fate.Held(String cause) ->
                answer.put("state", SubmissionState.HELD.wire()).put("for", cause);
            case Fate.Refused(var code) ->
                answer.put("state", SubmissionState.REFUSED.wire()).put("code", code.wire());
        }
    }

    private ObjectNode receipt(String id, Logged logged) {
        byte[] value = logged.value();
        var receipt = views.object();
        receipt.put("id", id);
        receipt.put("subject", logged.key());
        receipt.put("recordedTime", logged.recorded().toString());
        receipt.putObject("log")
                .put("topic", logged.topic())
                .put("partition", logged.partition())
                .put("offset", logged.offset());
        receipt.put("digest", digest(value == null ? NOTHING : value));
        return receipt;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
