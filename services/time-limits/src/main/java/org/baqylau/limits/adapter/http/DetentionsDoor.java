package org.baqylau.limits.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baqylau.events.DetentionLogged;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.Dossiers;
import org.baqylau.limits.application.Wording;
import org.baqylau.limits.domain.Course;

/** One detention with its clocks, as they stand at the moment of asking. */
@Path("/api/detentions")
@Produces(MediaType.APPLICATION_JSON)
public class DetentionsDoor {

    private final Dossiers dossiers;
    private final Wording wording;
    private final Histories histories;
    private final Asking asking;
    private final CurrentAccount account;

    DetentionsDoor(Dossiers dossiers, Wording wording, Histories histories, Asking asking, CurrentAccount account) {
        this.dossiers = dossiers;
        this.wording = wording;
        this.histories = histories;
        this.asking = asking;
        this.account = account;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY, Roles.LAWYER})
    public DetentionView detention(@PathParam("id") String id) {
        var asked = asking.now();
        var whole = dossiers.find(id, Asking.seesVisits(account.get()))
                .filter(DetentionsDoor::exists)
                .filter(found -> Asking.maySee(account.get(), found, asked))
                .orElseThrow(NotFoundException::new);
        var standing = whole.standing();
        return new DetentionView(
                id,
                DetentionView.state(standing),
                DetentionView.record(standing, Asking.region(standing, asked)),
                clocks(whole.courses(), asked),
                clocks(whole.beside(), asked),
                whole.suspicions().stream().map(DetentionView.Suspected::of).toList(),
                histories.of(whole.facts()));
    }

    private List<ClockView> clocks(List<Course> courses, Alerts.Asked asked) {
        return courses.stream()
                .map(course -> ClockView.of(course, asked.moment(), wording))
                .toList();
    }

    /** From its first entry that counts, be it voided later. */
    private static boolean exists(Dossiers.Whole whole) {
        return whole.standing().known()
                || whole.facts().stream()
                        .anyMatch(fact -> fact.event().data() instanceof DetentionLogged
                                && !whole.standing()
                                        .fates()
                                        .containsKey(fact.event().id()));
    }
}
