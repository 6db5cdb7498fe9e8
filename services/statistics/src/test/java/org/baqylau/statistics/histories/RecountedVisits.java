package org.baqylau.statistics.histories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.jspecify.annotations.Nullable;

/** Visits that stand, and the recommendations that they make. */
final class RecountedVisits {

    private final Map<String, List<Sent>> recommendations;
    private final RecountedPlaces places;
    private final Map<String, VisitReported> standing = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    RecountedVisits(Map<String, List<Sent>> visits, Map<String, List<Sent>> recommendations, RecountedPlaces places) {
        this.recommendations = recommendations;
        this.places = places;
        visits.forEach(this::visit);
    }

    private void visit(String id, List<Sent> facts) {
        var opener = opener(facts);
        if (opener == null) {
            return;
        }
        known.add(id);
        var first = (VisitReported) opener.event().data();
        boolean withdrawn = facts.stream()
                .anyMatch(
                        sent -> sent.event().data() instanceof VisitWithdrawn && mayAmend(sent, opener, first, first));
        if (!withdrawn) {
            standing.put(id, report(facts, opener));
        }
    }

    /** The report that opens the visit, where its facility is known. */
    @Nullable
    Sent opener(List<Sent> facts) {
        return facts.stream()
                .filter(sent -> sent.event().data() instanceof VisitReported)
                .limit(1)
                .filter(sent -> places.known(((VisitReported) sent.event().data()).facilityId()))
                .findFirst()
                .orElse(null);
    }

    /** As last amended. */
    VisitReported report(List<Sent> facts, Sent opener) {
        var first = (VisitReported) opener.event().data();
        var report = first;
        for (var sent : facts.stream().sorted(Recount.BY_TIME).toList()) {
            if (sent.event().data() instanceof VisitAmended amended
                    && mayAmend(sent, opener, first, amended.report())
                    && places.known(amended.report().facilityId())) {
                report = amended.report();
            }
        }
        return report;
    }

    /** A report belongs to its body and commission, else to its submitter. */
    private static boolean mayAmend(Sent by, Sent reported, VisitReported first, VisitReported changed) {
        return first.commissionId() == null
                ? by.submitter().account().equals(reported.submitter().account())
                : by.submitter().bodies().contains(first.body())
                        && first.body() == changed.body()
                        && first.commissionId().equals(changed.commissionId());
    }

    List<Unit> visits() {
        return standing.values().stream()
                .map(report -> unit(
                        report,
                        1,
                        "body",
                        report.body().wire(),
                        "kind",
                        report.kind().wire(),
                        "access",
                        report.access().outcome().wire(),
                        "announced",
                        String.valueOf(report.announced())))
                .toList();
    }

    List<Unit> interviewed() {
        var units = new ArrayList<Unit>();
        for (var report : standing.values()) {
            var groups = new TreeMap<String, Integer>();
            groups.put("total", report.interviews().total());
            groups.put("private", report.interviews().inPrivate());
            groups.put("women", report.interviews().women());
            groups.put("minors", report.interviews().minors());
            groups.forEach((group, n) -> units.add(unit(
                    report,
                    n,
                    "body",
                    report.body().wire(),
                    "kind",
                    report.kind().wire(),
                    "group",
                    group)));
        }
        return units;
    }

    List<Unit> recommendations() {
        var units = new ArrayList<Unit>();
        for (var report : standing.values()) {
            for (var made : report.recommendations()) {
                String state = "open";
                boolean verified = false;
                var facts = recommendations.getOrDefault(made.recommendationId(), List.of());
                for (var sent : facts.stream().sorted(Recount.BY_TIME).toList()) {
                    if (sent.event().data() instanceof RecommendationVerified fact && known.contains(fact.visitId())) {
                        state = fact.verdict().wire();
                        verified = true;
                    } else if (sent.event().data() instanceof RecommendationAnswered fact && !verified) {
                        state = fact.answer().wire();
                    }
                }
                units.add(unit(
                        report,
                        1,
                        "body",
                        report.body().wire(),
                        "addressee",
                        made.addressee().wire(),
                        "state",
                        state));
            }
        }
        return units;
    }

    private Unit unit(VisitReported report, long n, String... own) {
        String at = report.facilityId();
        var day = places.day(at, report.startedAt().instant());
        return Unit.of(day, places.territory(at), n, places.on(at, day), own);
    }
}
