package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a visit: the report as last amended, unless withdrawn. Only the body that reported amends and
 * withdraws: the same body and commission where the report names a commission, else the same account.
 *
 * @param report null while the visit is not known
 * @param facility of the report that stands
 * @param amended how often
 * @param reprisals after the visit
 * @param fates of the facts that do not simply count
 */
public record StandingVisit(
        String visitId,
        @Nullable VisitReported report,
        @Nullable FacilityCause facility,
        int amended,
        boolean withdrawn,
        List<ReprisalReported> reprisals,
        Map<String, Fate> fates) {

    public StandingVisit {
        reprisals = List.copyOf(reprisals);
    }

    public static StandingVisit of(String visitId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var opener = fates.opener(facts, VisitReported.class);
        var first = opener == null ? null : (VisitReported) opener.event().data();
        var facility = first == null ? Optional.<FacilityCause>empty() : causes.facility(first.facilityId());
        if (opener == null || first == null || !fates.admits(opener, first.facilityId(), facility)) {
            fates.heldBehind(VisitReported.class, facts, Causes.visitKey(visitId));
            return new StandingVisit(visitId, null, null, 0, false, List.of(), fates.asMap());
        }
        var ordered = Order.byTime(facts);
        var standing = first;
        int amended = 0;
        var places = new LinkedHashMap<String, FacilityCause>();
        places.put(first.facilityId(), facility.orElseThrow());
        for (var fact : ordered) {
            if (fact.event().data() instanceof VisitAmended amendment) {
                var report = amendment.report();
                var there = causes.facility(report.facilityId());
                if (!mayChange(fact.submitter(), opener.submitter(), first, report)) {
                    fates.refused(fact, Refusal.NOT_YOURS);
                } else if (fates.admits(fact, report.facilityId(), there)) {
                    standing = report;
                    amended++;
                    places.put(report.facilityId(), there.orElseThrow());
                }
            }
        }
        // Whoever may act where one of its reports places the visit: so no later amendment undoes what is final.
        boolean withdrawn = false;
        var reprisals = new ArrayList<ReprisalReported>();
        for (var fact : ordered) {
            if (fact.event().data() instanceof VisitWithdrawn) {
                if (!mayChange(fact.submitter(), opener.submitter(), first, first)) {
                    fates.refused(fact, Refusal.NOT_YOURS);
                } else if (fates.inTerritory(fact, places.values())) {
                    withdrawn = true;
                }
            } else if (fact.event().data() instanceof ReprisalReported reprisal
                    && fates.inTerritory(fact, places.values())) {
                reprisals.add(reprisal);
            }
        }
        return new StandingVisit(
                visitId, standing, places.get(standing.facilityId()), amended, withdrawn, reprisals, fates.asMap());
    }

    /** Whether an account may amend or withdraw this report; a pure question for the door as well. */
    public static boolean mayChange(Submitter who, Submitter reporter, VisitReported first, VisitReported changed) {
        if (first.commissionId() == null) {
            return who.account().equals(reporter.account());
        }
        return who.bodies().contains(first.body())
                && changed.body() == first.body()
                && first.commissionId().equals(changed.commissionId());
    }

    /** Whether the visit is known; withdrawn or not, others may name it. */
    public boolean known() {
        return report != null;
    }

    /** Whether it counts in figures. */
    public boolean counts() {
        return report != null && !withdrawn;
    }

    /** What the visit tells other subjects, by key. */
    public Map<String, String> exports() {
        if (report == null || facility == null) {
            return Map.of();
        }
        var exports = new HashMap<String, String>();
        exports.put(Causes.visitKey(visitId), "");
        if (counts()) {
            for (var recommendation : report.recommendations()) {
                exports.put(
                        Causes.recommendationKey(recommendation.recommendationId()),
                        new RecommendationCause(
                                        visitId,
                                        report.facilityId(),
                                        report.body(),
                                        report.startedAt().instant(),
                                        facility.localDay(report.startedAt().instant()),
                                        recommendation.addressee(),
                                        recommendation.dueOn(),
                                        recommendation.repeats(),
                                        facility)
                                .text());
            }
        }
        return exports;
    }

    public Optional<FacilityCause> where() {
        return Optional.ofNullable(facility);
    }
}
