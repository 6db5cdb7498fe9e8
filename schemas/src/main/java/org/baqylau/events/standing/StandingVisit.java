package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.HashMap;
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

    public static StandingVisit of(String visitId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var opener = opener(facts, fates);
        if (opener == null || !(opener.event().data() instanceof VisitReported first)) {
            facts.forEach(fact -> fates.held(fact, Causes.visitKey(visitId)));
            return new StandingVisit(visitId, null, null, 0, false, List.of(), fates.asMap());
        }
        var facility = causes.facility(first.facilityId());
        if (!fates.admits(opener, first.facilityId(), facility)) {
            waitForReport(visitId, facts, opener, fates);
            return new StandingVisit(visitId, null, null, 0, false, List.of(), fates.asMap());
        }
        var standing = first;
        var where = facility;
        int amended = 0;
        boolean withdrawn = false;
        var reprisals = new ArrayList<ReprisalReported>();
        for (var fact : Order.byTime(facts)) {
            switch (fact.event().data()) {
                case VisitAmended amendment -> {
                    var report = amendment.report();
                    var there = causes.facility(report.facilityId());
                    if (!owns(fact, opener, first, report)) {
                        fates.refused(fact, Refusal.NOT_YOURS);
                    } else if (fates.admits(fact, report.facilityId(), there)) {
                        standing = report;
                        where = there;
                        amended++;
                    }
                }
                case VisitWithdrawn _ -> {
                    if (owns(fact, opener, first, first)) {
                        withdrawn = true;
                    } else {
                        fates.refused(fact, Refusal.NOT_YOURS);
                    }
                }
                case ReprisalReported reprisal -> reprisals.add(reprisal);
                default -> {
                    // The report itself, and second reports, which are refused above.
                }
            }
        }
        return new StandingVisit(visitId, standing, where.orElse(null), amended, withdrawn, reprisals, fates.asMap());
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

    private static boolean owns(RecordedEvent fact, RecordedEvent opener, VisitReported first, VisitReported changed) {
        return mayChange(fact.submitter(), opener.submitter(), first, changed);
    }

    private static @Nullable RecordedEvent opener(List<RecordedEvent> facts, Fates fates) {
        RecordedEvent opener = null;
        for (var fact : facts) {
            if (fact.event().data() instanceof VisitReported) {
                if (opener == null) {
                    opener = fact;
                } else {
                    fates.refused(fact, Refusal.ALREADY_EXISTS);
                }
            }
        }
        return opener;
    }

    private static void waitForReport(String visitId, List<RecordedEvent> facts, RecordedEvent opener, Fates fates) {
        for (var fact : facts) {
            if (!fact.event().id().equals(opener.event().id()) && !(fact.event().data() instanceof VisitReported)) {
                fates.held(fact, Causes.visitKey(visitId));
            }
        }
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
                                        recommendation.repeats())
                                .text());
            }
        }
        return exports;
    }

    public Optional<FacilityCause> where() {
        return Optional.ofNullable(facility);
    }
}
