package org.baqylau.records.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.baqylau.codes.Regions;
import org.baqylau.events.standing.RecommendationCause;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingCase;
import org.baqylau.events.standing.StandingComplaint;
import org.baqylau.events.standing.StandingRecommendation;
import org.baqylau.events.standing.StandingVisit;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Place;
import org.baqylau.records.domain.Reading;
import org.jspecify.annotations.Nullable;

/** Reads single records. What a reader may not see is as what does not exist: 404, the same answer to the letter. */
@ApplicationScoped
public class ReadRecords {

    private final Records records;
    private final Clock clock;

    ReadRecords(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** A recommendation, the visit that makes it and what it asks for. */
    public record Recommended(
            StandingRecommendation standing, RecommendationCause made, String text, List<RecordedEvent> facts) {}

    public Records.Whole visit(String id, Account reader) {
        return records.whole("visit/" + id)
                .filter(whole -> whole.record() instanceof Kept.OfVisit(StandingVisit visit)
                        && visit.report() != null
                        && covers(reader, visit.report().facilityId()))
                .orElseThrow(ReadRecords::nothing);
    }

    public Recommended recommendation(String id, Account reader) {
        var whole = records.whole("recommendation/" + id).orElseThrow(ReadRecords::nothing);
        if (!(whole.record() instanceof Kept.OfRecommendation(StandingRecommendation standing))) {
            throw nothing();
        }
        var made = standing.made();
        if (made == null || !covers(reader, made.facilityId()) || !mayRead(reader, made)) {
            throw nothing();
        }
        return new Recommended(standing, made, text(made.visitId(), id), whole.facts());
    }

    /** An authority reads what is addressed to its own agency. */
    private static boolean mayRead(Account reader, RecommendationCause made) {
        return new Reading(reader.roles()).visits()
                || reader.agencies().contains(made.addressee().wire());
    }

    private String text(String visitId, String id) {
        return records.whole("visit/" + visitId)
                .map(visit -> visit.record() instanceof Kept.OfVisit(StandingVisit standing) ? standing.report() : null)
                .flatMap(report -> report.recommendations().stream()
                        .filter(recommendation ->
                                recommendation.recommendationId().equals(id))
                        .findFirst())
                .map(recommendation -> recommendation.text())
                .orElse("");
    }

    /** Ombudsman, prosecutor and intake desk, in their territory; and the account that filed it. */
    public Records.Whole complaint(String id, Account reader) {
        return records.whole("complaint/" + id)
                .filter(whole -> whole.record() instanceof Kept.OfComplaint(StandingComplaint complaint)
                        && complaint.filed() != null
                        && (filedBy(complaint, reader)
                                || readsComplaints(reader, complaint.filed().facilityId())))
                .orElseThrow(ReadRecords::nothing);
    }

    private static boolean filedBy(StandingComplaint complaint, Account reader) {
        return reader.name().equals(complaint.filedBy())
                && !reader.hasAny(Roles.CUSTODY, Roles.REGISTRY, Roles.AUTHORITY);
    }

    public Records.Whole criminalCase(String id, Account reader) {
        return records.whole("case/" + id)
                .filter(whole -> whole.record() instanceof Kept.OfCase(StandingCase standing)
                        && standing.opened() != null
                        && readsComplaints(reader, standing.opened().facilityId()))
                .orElseThrow(ReadRecords::nothing);
    }

    private boolean readsComplaints(Account reader, @Nullable String facilityId) {
        return new Reading(reader.roles()).complaints() && covers(reader, facilityId);
    }

    private boolean covers(Account reader, @Nullable String facilityId) {
        var today = clock.instant().atZone(Regions.COUNTRY_ZONE).toLocalDate();
        return reader.covers(
                facilityId == null
                        ? null
                        : records.place(facilityId, today).map(Place::region).orElse(null));
    }

    private static RuntimeException nothing() {
        return Problem.of(KitProblem.NOT_FOUND).exception();
    }
}
