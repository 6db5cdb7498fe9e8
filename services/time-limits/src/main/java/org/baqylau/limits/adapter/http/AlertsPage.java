package org.baqylau.limits.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baqylau.codes.Regions;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.baqylau.events.Code;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The prosecutor's queue as a page, most urgent first. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
public class AlertsPage {

    private final AlertsDoor door;
    private final Spoken spoken;
    private final CurrentAccount account;

    AlertsPage(AlertsDoor door, Spoken spoken, CurrentAccount account) {
        this.door = door;
        this.spoken = spoken;
        this.account = account;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance queue(List<Line> lines, @Nullable String next, Filters filters);
    }

    /**
     * A line of the queue.
     *
     * @param about the detention; a duty where there is none
     * @param takenBy empty where nobody has it
     * @param mayTake whether the reader can take it
     */
    public record Line(
            String id,
            String limit,
            Instant due,
            ZoneId zone,
            String band,
            String colour,
            String about,
            boolean detention,
            String place,
            String region,
            String state,
            String takenBy,
            boolean mayTake) {}

    /** A choice of a filter. */
    public record Choice(String code, String name, boolean chosen) {}

    /** What can be asked for, and what was. */
    public record Filters(List<Choice> states, List<Choice> bands, List<Choice> regions, String asked) {}

    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public TemplateInstance queue(
            @BeanParam Paging paging,
            @QueryParam("state") @Nullable String state,
            @QueryParam("band") @Nullable String band,
            @QueryParam("region") @Nullable String region) {
        var page = door.queue(paging, state, region, null, null, band);
        var asked = "state=" + Objects.requireNonNullElse(state, "") + "&band=" + Objects.requireNonNullElse(band, "")
                + "&region=" + Objects.requireNonNullElse(region, "");
        return Templates.queue(
                page.items().stream().map(this::line).toList(),
                page.next(),
                new Filters(
                        choices("alert_state", AlertState.values(), state),
                        choices("alert_band", AlertBand.values(), band),
                        regions(region),
                        asked));
    }

    private List<Choice> choices(String list, Code[] codes, @Nullable String chosen) {
        var choices = new ArrayList<Choice>();
        for (var code : codes) {
            choices.add(new Choice(
                    code.wire(), spoken.label(list, code.wire()), code.wire().equals(chosen)));
        }
        return choices;
    }

    private List<Choice> regions(@Nullable String chosen) {
        return Regions.standard().all().stream()
                .filter(region -> account.get().covers(region.code()))
                .map(region -> new Choice(
                        region.code(), spoken.of(region.name()), region.code().equals(chosen)))
                .toList();
    }

    private Line line(AlertView alert) {
        return new Line(
                alert.id(),
                spoken.limit(alert.limit(), alert.version()),
                alert.due(),
                Spoken.zone(alert.region(), alert.due()),
                spoken.label("alert_band", alert.band()),
                Spoken.colour(alert.band()),
                Objects.requireNonNullElse(alert.detentionId(), Objects.requireNonNullElse(alert.dutyId(), "")),
                alert.detentionId() != null,
                Objects.requireNonNullElse(alert.facilityId(), ""),
                alert.region() == null ? "" : spoken.label("region", alert.region()),
                spoken.label("alert_state", alert.state()),
                Objects.requireNonNullElse(alert.takenBy(), ""),
                alert.state().equals(AlertState.OPEN.wire()) && account.get().has(Roles.PROSECUTOR));
    }
}
