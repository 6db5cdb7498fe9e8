package org.baqylau.limits.adapter.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.baqylau.kit.access.Roles;
import org.jspecify.annotations.Nullable;

/** The next hours as a page: who reaches which limit in what order, and who is held with nothing recorded. */
@Path("/alerts/board")
@Produces(MediaType.TEXT_HTML)
public class BoardPage {

    private final AlertsDoor door;
    private final Spoken spoken;

    BoardPage(AlertsDoor door, Spoken spoken) {
        this.door = door;
        this.spoken = spoken;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance board(int hours, List<Next> next, List<Silent> silent);
    }

    /** A clock that ends soon. */
    public record Next(
            Instant due,
            ZoneId zone,
            String band,
            String colour,
            String limit,
            String about,
            boolean detention,
            String place,
            String takenBy) {}

    /** Somebody of whom nothing more is recorded. */
    public record Silent(String detention, String place, String step, Instant since, ZoneId zone) {}

    @GET
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY})
    public TemplateInstance board(
            @QueryParam("region") @Nullable String region, @QueryParam("hours") @DefaultValue("6") int hours) {
        var board = door.board(region, hours);
        return Templates.board(
                hours,
                board.next().stream().map(this::next).toList(),
                board.nothingRecorded().stream().map(this::silent).toList());
    }

    private Next next(BoardView.Running running) {
        return new Next(
                running.due(),
                Spoken.zone(running.region(), running.due()),
                spoken.label("alert_band", running.band()),
                Spoken.colour(running.band()),
                spoken.limit(running.limit(), running.version()),
                Objects.requireNonNullElse(running.detentionId(), Objects.requireNonNullElse(running.dutyId(), "")),
                running.detentionId() != null,
                place(running.facilityId(), running.region()),
                Objects.requireNonNullElse(running.takenBy(), ""));
    }

    private Silent silent(BoardView.Silent silent) {
        return new Silent(
                silent.detentionId(),
                place(silent.facilityId(), silent.region()),
                spoken.milestone(silent.milestone()),
                silent.since(),
                Spoken.zone(silent.region(), silent.since()));
    }

    private String place(@Nullable String facility, @Nullable String region) {
        var where = Objects.requireNonNullElse(facility, "");
        return region == null ? where : where + ", " + spoken.label("region", region);
    }
}
