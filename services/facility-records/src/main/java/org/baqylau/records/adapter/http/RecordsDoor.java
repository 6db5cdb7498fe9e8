package org.baqylau.records.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.baqylau.events.standing.StandingCase;
import org.baqylau.events.standing.StandingComplaint;
import org.baqylau.events.standing.StandingVisit;
import org.baqylau.kit.access.CurrentAccount;
import org.baqylau.kit.access.Roles;
import org.baqylau.records.application.ReadRecords;
import org.baqylau.records.application.Records;
import org.baqylau.records.domain.Kept;

/** One record of a visit, a recommendation, a complaint or a case, with its history. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class RecordsDoor {

    private final ReadRecords records;
    private final RecordViews views;
    private final CurrentAccount account;

    RecordsDoor(ReadRecords records, RecordViews views, CurrentAccount account) {
        this.records = records;
        this.views = views;
        this.account = account;
    }

    @GET
    @Path("/visits/{id}")
    @RolesAllowed({Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR, Roles.STATISTICIAN, Roles.AUDITOR})
    public ObjectNode visit(@PathParam("id") String id) {
        return view(id, records.visit(id, account.get()));
    }

    @GET
    @Path("/recommendations/{id}")
    @RolesAllowed({Roles.MONITOR, Roles.OMBUDSMAN, Roles.PROSECUTOR, Roles.STATISTICIAN, Roles.AUDITOR, Roles.AUTHORITY
    })
    public ObjectNode recommendation(@PathParam("id") String id) {
        var found = records.recommendation(id, account.get());
        var fields = views.object();
        fields.put("recommendationId", id);
        fields.put("visitId", found.made().visitId());
        fields.put("facilityId", found.made().facilityId());
        fields.put("body", found.made().body().wire());
        fields.put("addressee", found.made().addressee().wire());
        fields.put("text", found.text());
        if (found.made().dueOn() != null) {
            fields.put("dueOn", found.made().dueOn().toString());
        }
        if (found.made().repeats() != null) {
            fields.put("repeats", found.made().repeats());
        }
        var standing = found.standing();
        if (!standing.answers().isEmpty()) {
            fields.put("answer", standing.answers().getLast().answer().wire());
        }
        standing.verdict().ifPresent(verdict -> fields.put("verdict", verdict.wire()));
        return views.record(id, fields, found.state().wire(), found.facts(), standing.fates());
    }

    @GET
    @Path("/complaints/{id}")
    @Authenticated
    public ObjectNode complaint(@PathParam("id") String id) {
        return view(id, records.complaint(id, account.get()));
    }

    @GET
    @Path("/cases/{id}")
    @Authenticated
    public ObjectNode criminalCase(@PathParam("id") String id) {
        return view(id, records.criminalCase(id, account.get()));
    }

    private ObjectNode view(String id, Records.Whole whole) {
        var like = whole.facts().getFirst();
        return switch (whole.record()) {
            case Kept.OfVisit visit -> {
                StandingVisit standing = visit.standing();
                yield views.record(
                        id, views.fields(standing.report(), like), visit.state(), whole.facts(), standing.fates());
            }
            case Kept.OfComplaint(StandingComplaint standing) -> {
                var fields = views.fields(standing.filed(), like);
                var outcome = standing.outcome();
                if (outcome != null) {
                    fields.put("outcome", outcome.wire());
                }
                yield views.record(id, fields, standing.state().wire(), whole.facts(), standing.fates());
            }
            case Kept.OfCase(StandingCase standing) -> {
                var fields = views.fields(standing.opened(), like);
                if (standing.concluded() != null) {
                    fields.set("conclusion", views.fields(standing.concluded(), like));
                }
                yield views.record(id, fields, standing.state(), whole.facts(), standing.fates());
            }
            case Kept.OfRecommendation _,
                    Kept.OfFacility _,
                    Kept.OfCommission _,
                    Kept.OfFigure _,
                    Kept.OfDuty _,
                    Kept.OfDetention _,
                    Kept.OfLimits _,
                    Kept.Other _ -> throw new IllegalStateException("no door for this kind of record");
        };
    }
}
