package org.baqylau.limits.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.baqylau.codes.Codes;
import org.baqylau.codes.Regions;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The prosecutor's queue as a page, most urgent first. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
public class AlertsPage {

    private final AlertsDoor door;
    private final CurrentLanguage language;
    private final CurrentAccount account;

    AlertsPage(AlertsDoor door, CurrentLanguage language, CurrentAccount account) {
        this.door = door;
        this.language = language;
        this.account = account;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance queue(List<Line> lines, @Nullable String next);
    }

    /**
     * A line of the queue.
     *
     * @param takenBy empty where nobody has it
     * @param mayTake whether the reader can take it
     */
    public record Line(
            String id,
            String limit,
            Instant due,
            ZoneId zone,
            String band,
            String detention,
            String region,
            String state,
            String takenBy,
            boolean mayTake) {}

    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public TemplateInstance queue(@BeanParam Paging paging, @QueryParam("state") @Nullable String state) {
        var page = door.queue(paging, state, null, null, null, null);
        return Templates.queue(page.items().stream().map(this::line).toList(), page.next());
    }

    private Line line(AlertView alert) {
        String region = alert.region() == null ? "" : alert.region();
        return new Line(
                alert.id(),
                alert.limit(),
                alert.due(),
                Regions.standard()
                        .find(region)
                        .map(known -> known.zoneAt(alert.due()))
                        .orElse(Regions.COUNTRY_ZONE),
                label("alert_band", alert.band()),
                Objects.requireNonNullElse(alert.detentionId(), Objects.requireNonNullElse(alert.dutyId(), "")),
                label("region", region),
                label("alert_state", alert.state()),
                Objects.requireNonNullElse(alert.takenBy(), ""),
                alert.takenBy() == null && account.get().has(Roles.PROSECUTOR));
    }

    private String label(String list, String code) {
        return Codes.standard().label(list, code).in(language.get().locale());
    }

    /** Takes an alert; where another was first, the refusal says so. */
    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed(Roles.PROSECUTOR)
    public Response take(@PathParam("id") String id) {
        door.acknowledge(id, null);
        return Response.seeOther(URI.create("/alerts")).build();
    }
}
