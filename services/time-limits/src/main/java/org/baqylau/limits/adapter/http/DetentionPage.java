package org.baqylau.limits.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.baqylau.events.ClockState;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** A detention as a page: its clocks with their explanations, and every entry of the register and of others. */
@Path("/alerts/detentions/{id}")
@Produces(MediaType.TEXT_HTML)
public class DetentionPage {

    private final DetentionsDoor door;
    private final Spoken spoken;
    private final CurrentLanguage language;

    DetentionPage(DetentionsDoor door, Spoken spoken, CurrentLanguage language) {
        this.door = door;
        this.spoken = spoken;
        this.language = language;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance detention(Sheet sheet);
    }

    /** A clock as the page shows it. */
    public record Clock(
            String limit,
            String addressee,
            String state,
            String colour,
            @Nullable Instant due,
            boolean disputed,
            boolean verified,
            List<String> explanation) {}

    /** An entry as the page shows it: in the words of its claimant. */
    public record Line(String step, String stated, String claimant, Instant recorded, boolean credible) {}

    /** A detention as the page shows it. */
    public record Sheet(
            String id,
            String place,
            String region,
            ZoneId zone,
            List<Clock> clocks,
            List<Clock> benchmarks,
            List<String> suspicions,
            List<Line> entries) {}

    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY, Roles.LAWYER})
    public TemplateInstance detention(@PathParam("id") String id) {
        var view = door.detention(id);
        var region = view.record().region();
        return Templates.detention(new Sheet(
                id,
                Objects.requireNonNullElse(view.record().facilityNow(), ""),
                region == null ? "" : spoken.label("region", region),
                Spoken.zone(region, Instant.EPOCH),
                clocks(view.clocks()),
                clocks(view.benchmarks()),
                view.suspicions().stream().map(this::suspicion).toList(),
                view.record().entries().stream().map(this::line).toList()));
    }

    /** Those that have started; the others say nothing yet. */
    private List<Clock> clocks(List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.state().equals(ClockState.NOT_STARTED.wire()))
                .map(this::clock)
                .toList();
    }

    private Clock clock(ClockView clock) {
        return new Clock(
                spoken.limit(clock.limit(), clock.version()),
                spoken.addressee(clock.limit(), clock.version(), clock.addressee()),
                spoken.label("clock_state", clock.state()),
                Spoken.colour(clock.state()),
                clock.due(),
                clock.disputed(),
                clock.verified(),
                clock.explanation().in(language.get()));
    }

    private String suspicion(DetentionView.Suspected suspected) {
        var reason = spoken.label("suspicion_reason", suspected.reason());
        return suspected.milestone() == null ? reason : spoken.milestone(suspected.milestone()) + ": " + reason;
    }

    private Line line(DetentionView.Entry entry) {
        return new Line(
                spoken.milestone(entry.milestone()),
                entry.at(),
                spoken.label("claimant", entry.claimant()),
                entry.recordedTime(),
                entry.credible());
    }
}
