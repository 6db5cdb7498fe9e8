package org.baqylau.limits.adapter.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.baqylau.codes.Labels;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.paging.Page;
import org.baqylau.limits.domain.Limits;
import org.jspecify.annotations.Nullable;

/** The limits that are watched, open to everyone. */
@Path("/api/limits")
@Produces(MediaType.APPLICATION_JSON)
public class LimitsDoor {

    private final Limits limits;
    private final Asking asking;
    private final CurrentLanguage language;

    LimitsDoor(Limits limits, Asking asking, CurrentLanguage language) {
        this.limits = limits;
        this.asking = asking;
        this.language = language;
    }

    /** One limit in all its versions. */
    public record Versions(String limit, Labels title, List<LimitView> versions) {}

    /** Those in force on a day, today where none is named. */
    @GET
    @PermitAll
    public Page<LimitView> inForce(@QueryParam("on") @Nullable LocalDate on) {
        var day = on == null ? asking.now().day() : on;
        return new Page<>(
                limits.inForceOn(day).stream()
                        .map(limit -> LimitView.of(limit, language.get()))
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public Versions versions(@PathParam("id") String id) {
        var versions = limits.versions(id);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        return new Versions(
                id,
                versions.getFirst().title(),
                versions.stream()
                        .map(limit -> LimitView.of(limit, language.get()))
                        .toList());
    }
}
