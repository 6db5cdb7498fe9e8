package org.baqylau.limits.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baqylau.events.AlertOutcome;
import org.baqylau.events.AlertState;
import org.baqylau.events.FactType;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** One alert as a page: why it was raised, what happened to it, and the work on it; it prints on one sheet. */
@Path("/alerts/{id}")
@Produces(MediaType.TEXT_HTML)
public class AlertPage {

    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private final AlertsDoor door;
    private final Spoken spoken;
    private final CurrentAccount account;
    private final CurrentLanguage language;
    private final Problems problems;

    AlertPage(AlertsDoor door, Spoken spoken, CurrentAccount account, CurrentLanguage language, Problems problems) {
        this.door = door;
        this.spoken = spoken;
        this.account = account;
        this.language = language;
        this.problems = problems;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance alert(Sheet sheet, @Nullable RefusedAct refused);
    }

    /**
     * Something that happened to an alert.
     *
     * @param outcome in words; empty where there is none
     * @param note empty where there is none
     */
    public record Happening(String what, String outcome, String note, Instant recorded, String by) {}

    /**
     * An alert as the page shows it.
     *
     * @param mayTake whether the reader can take it
     * @param mayWork whether it is the reader's to hand over or resolve
     */
    public record Sheet(
            String id,
            String limit,
            Instant due,
            ZoneId zone,
            String band,
            String colour,
            String state,
            String takenBy,
            String about,
            boolean detention,
            String place,
            String region,
            String addressee,
            List<String> explanation,
            List<Happening> history,
            List<AlertsPage.Choice> outcomes,
            boolean mayTake,
            boolean mayWork) {}

    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public TemplateInstance alert(@PathParam("id") String id) {
        return page(id, null);
    }

    private TemplateInstance page(String id, @Nullable RefusedAct refused) {
        var whole = door.alert(id);
        var alert = whole.alert();
        boolean prosecutor = account.get().has(Roles.PROSECUTOR);
        boolean open = alert.state().equals(AlertState.OPEN.wire());
        boolean mine =
                account.get().name().equals(alert.takenBy()) && alert.state().equals(AlertState.ACKNOWLEDGED.wire());
        var sheet = new Sheet(
                id,
                spoken.limit(alert.limit(), alert.version()),
                alert.due(),
                Spoken.zone(alert.region(), alert.due()),
                spoken.label("alert_band", alert.band()),
                Spoken.colour(alert.band()),
                spoken.label("alert_state", alert.state()),
                Objects.requireNonNullElse(alert.takenBy(), ""),
                Objects.requireNonNullElse(alert.detentionId(), Objects.requireNonNullElse(alert.dutyId(), "")),
                alert.detentionId() != null,
                Objects.requireNonNullElse(alert.facilityId(), ""),
                alert.region() == null ? "" : spoken.label("region", alert.region()),
                spoken.addressee(alert.limit(), alert.version(), alert.addressee()),
                whole.explanation().in(language.get()),
                whole.history().stream().map(this::happening).toList(),
                outcomes(refused == null ? "" : refused.filled().outcome()),
                prosecutor && (open || whole.offered()),
                prosecutor && (open || mine));
        return Templates.alert(sheet, refused);
    }

    private List<AlertsPage.Choice> outcomes(String chosen) {
        return Arrays.stream(AlertOutcome.values())
                .map(outcome -> new AlertsPage.Choice(
                        outcome.wire(),
                        spoken.label("alert_outcome", outcome.wire()),
                        outcome.wire().equals(chosen)))
                .toList();
    }

    private Happening happening(RecordedFact fact) {
        var what = FactType.of(fact.type()).map(FactType::shortName).orElse(fact.type());
        var by = fact.data().path("by").asText("");
        var to = fact.data().path("to").asText("");
        var outcome = fact.data().path("outcome").asText("");
        return new Happening(
                spoken.label("fact_type", what),
                outcome.isEmpty() ? "" : spoken.label("alert_outcome", outcome),
                fact.data().path("note").asText(""),
                fact.recordedTime(),
                to.isEmpty() ? by : by + " → " + to);
    }

    /** Takes an alert; where another was first, the refusal says so. */
    @POST
    @Path("/acknowledgement")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response take(@PathParam("id") String id) {
        return done(id, new RefusedAct.Filled("acknowledgement", "", "", ""), () -> door.acknowledge(id, null));
    }

    @POST
    @Path("/handover")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response handOver(
            @PathParam("id") String id,
            @FormParam("to") @Nullable String to,
            @FormParam("note") @Nullable String note) {
        return done(
                id,
                new RefusedAct.Filled("handover", "", text(to), text(note)),
                () -> door.handOver(id, new AlertsDoor.Handover(to, none(note))));
    }

    @POST
    @Path("/resolution")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response resolve(
            @PathParam("id") String id,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("note") @Nullable String note) {
        return done(
                id,
                new RefusedAct.Filled("resolution", text(outcome), "", text(note)),
                () -> door.resolve(id, new AlertsDoor.Resolution(none(outcome), none(note))));
    }

    /** Back to the alert; what was refused is told on its page, with what was filled in. */
    private Response done(String id, RefusedAct.Filled filled, Runnable act) {
        try {
            act.run();
            return back(id);
        } catch (ProblemException refusal) {
            var document = problems.document(refusal.problem(), language.get());
            if (document.status() != CONFLICT && document.status() != INVALID) {
                throw refusal;
            }
            return Response.status(document.status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page(id, RefusedAct.of(document, filled)).render())
                    .build();
        }
    }

    /** The address of an act that is opened again leads to the alert. */
    @GET
    @Path("/acknowledgement")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response afterTaking(@PathParam("id") String id) {
        return back(id);
    }

    @GET
    @Path("/handover")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response afterHandingOver(@PathParam("id") String id) {
        return back(id);
    }

    @GET
    @Path("/resolution")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response afterResolving(@PathParam("id") String id) {
        return back(id);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static @Nullable String none(@Nullable String note) {
        return note == null || note.isBlank() ? null : note;
    }

    private static Response back(String id) {
        return Response.seeOther(URI.create("/alerts/" + id)).build();
    }
}
