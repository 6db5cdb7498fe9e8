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
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.limits.domain.Law;
import org.jspecify.annotations.Nullable;

/** The limits that are watched, open to everyone. */
@Path("/api/limits")
@Produces(MediaType.APPLICATION_JSON)
public class LimitsDoor {

    private final Law law;
    private final Asking asking;
    private final CurrentLanguage language;

    LimitsDoor(Law law, Asking asking, CurrentLanguage language) {
        this.law = law;
        this.asking = asking;
        this.language = language;
    }

    /** One limit in all its versions. */
    public record Versions(String limit, String jurisdiction, Labels title, List<LimitView> versions) {}

    /** Those in force on a day, today where none is named, of the country's own law where no other is asked for. */
    @GET
    @PermitAll
    public Page<LimitView> inForce(
            @QueryParam("on") @Nullable LocalDate on, @QueryParam("jurisdiction") @Nullable String jurisdiction) {
        var day = on == null ? asking.now().day() : on;
        var pack = jurisdiction == null
                ? law.packs().getFirst()
                : law.pack(jurisdiction)
                        .orElseThrow(() -> Problem.of(KitProblem.BAD_PARAMETER, "jurisdiction")
                                .with(Fault.at("?jurisdiction", KitFault.NOT_ONE_OF, Asking.jurisdictions(law)))
                                .exception());
        return new Page<>(
                pack.limits().inForceOn(day).stream()
                        .map(limit -> LimitView.of(pack, limit, language.get()))
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public Versions versions(@PathParam("id") String id) {
        for (var pack : law.packs()) {
            var versions = pack.limits().versions(id);
            if (!versions.isEmpty()) {
                return new Versions(
                        id,
                        pack.jurisdiction(),
                        versions.getFirst().title(),
                        versions.stream()
                                .map(limit -> LimitView.of(pack, limit, language.get()))
                                .toList());
            }
        }
        throw new NotFoundException();
    }
}
