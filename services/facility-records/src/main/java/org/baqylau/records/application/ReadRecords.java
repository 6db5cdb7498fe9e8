package org.baqylau.records.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.baqylau.codes.Regions;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.Fact;
import org.baqylau.events.RecommendationState;
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

    private final Registry registry;
    private final Records records;
    private final Clock clock;

    ReadRecords(Registry registry, Records records, Clock clock) {
        this.registry = registry;
        this.records = records;
        this.clock = clock;
    }

    /**
     * A recommendation, the visit that makes it and what it asks for.
     *
     * @param state on the day of asking at the facility
     */
    public record Recommended(
            StandingRecommendation standing,
            RecommendationCause made,
            String text,
            RecommendationState state,
            List<RecordedEvent> facts) {}

    public Records.Whole visit(String id, Account reader) {
        return records.whole("visit/" + AskedIds.checked(id))
                .filter(whole -> whole.record() instanceof Kept.OfVisit(StandingVisit visit)
                        && visit.report() != null
                        && covers(reader, visit.report().facilityId()))
                .orElseThrow(ReadRecords::nothing);
    }

    public Recommended recommendation(String id, Account reader) {
        var whole = records.whole("recommendation/" + AskedIds.checked(id)).orElseThrow(ReadRecords::nothing);
        if (!(whole.record() instanceof Kept.OfRecommendation(StandingRecommendation standing))) {
            throw nothing();
        }
        var made = standing.made();
        if (made == null || !covers(reader, made.facilityId()) || !mayRead(reader, made)) {
            throw nothing();
        }
        var now = clock.instant();
        var today = now.atZone(made.facility().zoneAt(now)).toLocalDate();
        boolean overdue = made.dueOn() != null && made.dueOn().isBefore(today);
        var state = Kept.OfRecommendation.state(standing.state(), overdue);
        return new Recommended(standing, made, text(made.visitId(), id), state, whole.facts());
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
        return records.whole("complaint/" + AskedIds.checked(id))
                .filter(whole -> whole.record() instanceof Kept.OfComplaint(StandingComplaint complaint)
                        && complaint.filed() != null
                        && (opened(whole, ComplaintFiled.class, reader)
                                || readsComplaints(reader, complaint.filed().facilityId())))
                .orElseThrow(ReadRecords::nothing);
    }

    /** Whether this account made the fact that opened the record; never so for those who learn of no such record. */
    private static boolean opened(Records.Whole whole, Class<? extends Fact> opening, Account reader) {
        return !reader.hasAny(Roles.CUSTODY, Roles.REGISTRY, Roles.AUTHORITY)
                && whole.facts().stream()
                        .filter(fact -> opening.isInstance(fact.event().data()))
                        .findFirst()
                        .filter(fact -> fact.submitter().account().equals(reader.name()))
                        .isPresent();
    }

    /** As a complaint. */
    public Records.Whole criminalCase(String id, Account reader) {
        return records.whole("case/" + AskedIds.checked(id))
                .filter(whole -> whole.record() instanceof Kept.OfCase(StandingCase standing)
                        && standing.opened() != null
                        && (opened(whole, CaseOpened.class, reader)
                                || readsComplaints(reader, standing.opened().facilityId())))
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
                        : registry.place(facilityId, today).map(Place::region).orElse(null));
    }

    private static RuntimeException nothing() {
        return Problem.of(KitProblem.NOT_FOUND).exception();
    }
}
