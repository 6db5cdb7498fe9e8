package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.log.Tables.TablesUnavailable;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.Problems;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.domain.Law;
import org.jspecify.annotations.Nullable;

/** A past period under other law, beside what was in force: at the end, or with lines that tell how far it is. */
@Path("/api/limits/replay")
@Consumes(MediaType.APPLICATION_JSON)
public class ReplayDoor {

    private static final String LINES = "application/x-ndjson";

    private final ReplayLaw replays;
    private final Law law;
    private final ReplayNotes notes;
    private final ReplayTurns turns;
    private final Problems problems;
    private final Asking asking;
    private final CurrentAccount account;
    private final CurrentLanguage language;
    private final ObjectMapper json;

    ReplayDoor(
            ReplayLaw replays,
            Law law,
            ReplayNotes notes,
            ReplayTurns turns,
            Problems problems,
            Asking asking,
            CurrentAccount account,
            CurrentLanguage language,
            ObjectMapper json) {
        this.replays = replays;
        this.law = law;
        this.notes = notes;
        this.turns = turns;
        this.problems = problems;
        this.asking = asking;
        this.account = account;
        this.language = language;
        this.json = json;
    }

    /** All that a run needs of the request, which is over when lines are written. */
    private record Run(
            ReplayOrder asked,
            ReplayLaw.Order order,
            Alerts.Scope scope,
            Alerts.Asked at,
            String account,
            Language language) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.STATISTICIAN, Roles.AUDITOR, Roles.ADMIN})
    public ReplayView replay(@Nullable ReplayOrder order) {
        var run = begin(order);
        try {
            return result(run, ReplayLaw.Progress.SILENT);
        } finally {
            turns.end(run.account());
        }
    }

    @POST
    @Produces(LINES + ";qs=0.1")
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.STATISTICIAN, Roles.AUDITOR, Roles.ADMIN})
    public Response watched(@Nullable ReplayOrder order) {
        var run = begin(order);
        StreamingOutput output = out -> {
            var lines = new ReplayLines(out, json);
            try {
                lines.line("result", result(run, lines));
            } catch (TablesUnavailable away) {
                lines.line("problem", problems.document(Problem.of(KitProblem.UNAVAILABLE), run.language()));
            } finally {
                turns.end(run.account());
            }
        };
        return Response.ok(output, LINES).build();
    }

    private Run begin(@Nullable ReplayOrder asked) {
        if (asked == null) {
            throw Problem.of(KitProblem.INVALID)
                    .with(Fault.at("", KitFault.MISSING))
                    .exception();
        }
        var order = asked.under(law);
        var reader = account.get();
        var run = new Run(asked, order, Asking.scope(reader), asking.now(), reader.name(), language.get());
        turns.begin(run.account());
        return run;
    }

    private ReplayView result(Run run, ReplayLaw.Progress progress) {
        var outcome = replays.replay(run.order(), run.scope(), run.at(), progress);
        return ReplayView.of(
                run.asked(), run.order(), run.at().moment(), outcome, notes.of(run.order(), run.language()));
    }
}
