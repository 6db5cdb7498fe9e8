package org.baqylau.records.domain;

import java.util.HashSet;
import java.util.Set;
import org.baqylau.events.AccessOutcome;
import org.baqylau.events.Severity;
import org.baqylau.events.standing.StandingVisit;

/** What a visit raises; a withdrawn one raises nothing. */
final class VisitSigns {

    private VisitSigns() {}

    static Set<Raised> raisedBy(StandingVisit visit) {
        var report = visit.report();
        if (report == null || !visit.counts()) {
            return Set.of();
        }
        String subject = "visit/" + visit.visitId();
        var raised = new HashSet<Raised>();
        if (report.access().outcome() == AccessOutcome.DENIED) {
            raised.add(new Raised(subject, Flag.ACCESS_DENIED));
        }
        if (report.findings().stream().anyMatch(finding -> finding.severity() == Severity.TORTURE_ALLEGATION)) {
            raised.add(new Raised(subject, Flag.TORTURE_ALLEGED));
        }
        if (!visit.reprisals().isEmpty()) {
            raised.add(new Raised(subject, Flag.REPRISAL_REPORTED));
        }
        return raised;
    }
}
