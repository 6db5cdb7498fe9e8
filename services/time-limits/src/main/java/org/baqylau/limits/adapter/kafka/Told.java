package org.baqylau.limits.adapter.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.StandingVisit;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.domain.Found;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Monitoring;
import org.jspecify.annotations.Nullable;

/** What subjects tell each other, beside what a facility tells everyone. */
final class Told {

    static final String MONITORING = "monitoring/";
    static final String DETENTION = "detention/";

    private static final String FACILITY = "facility ";

    private Told() {}

    static Map<String, String> by(Kept record) {
        return switch (record) {
            case Kept.OfFacility(var facility, var registered) ->
                facility.cause()
                        .map(cause -> Map.of(
                                Causes.facilityKey(facility.facilityId()),
                                cause.text(),
                                MONITORING + facility.facilityId(),
                                FACILITY + registered + " " + cause.text()))
                        .orElse(Map.of());
            case Kept.OfVisit(var visit, var recorded) -> by(visit, recorded);
            case Kept.OfDetention _, Kept.OfDuty _, Kept.OfMonitoring _, Kept.OfLimits _, Kept.OfAlert _ -> Map.of();
        };
    }

    private static Map<String, String> by(StandingVisit visit, Instant recorded) {
        var report = visit.report();
        if (report == null || visit.withdrawn()) {
            return Map.of();
        }
        Map<String, String> told = new HashMap<>();
        told.put(
                MONITORING + report.facilityId(),
                Monitoring.Made.of(report, recorded).text());
        for (var check : report.spotChecks()) {
            told.merge(
                    DETENTION + check.detentionId(),
                    Found.of(report.visitId(), check).text(),
                    (one, other) -> one + "\n" + other);
        }
        return told;
    }

    static @Nullable Monitoring monitoring(String facilityId, List<String> told) {
        FacilityCause facility = null;
        var registered = Instant.EPOCH;
        var visits = new ArrayList<Monitoring.Made>();
        for (var text : told) {
            if (text.startsWith(FACILITY)) {
                var parts = text.substring(FACILITY.length()).split(" ", 2);
                registered = Instant.parse(parts[0]);
                facility = FacilityCause.of(parts[1]);
            } else {
                visits.add(Monitoring.Made.parse(text));
            }
        }
        return facility == null
                ? null
                : new Monitoring(FactIds.monitoring(facilityId), facilityId, facility, registered, visits);
    }
}
