package org.baqylau.limits.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baqylau.events.AlertAcknowledged;
import org.baqylau.events.AlertHandedOver;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.AlertReopened;
import org.baqylau.events.AlertResolved;
import org.baqylau.events.CaseFact;
import org.baqylau.events.CommissionFact;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityFact;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.RecommendationFact;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.SuspicionReason;
import org.baqylau.events.VisitFact;
import org.baqylau.events.standing.RecordedEvent;

/** What a station may know of its own: nothing that visitors or examiners said, nor what rests on it. */
public final class Unvisited {

    private final Set<String> hidden = new HashSet<>();

    private Unvisited() {}

    /** In the order given; of a detention or duty alone, or with what was said of its limits and alerts. */
    public static List<RecordedEvent> of(List<RecordedEvent> facts) {
        var unvisited = new Unvisited();
        for (var fact : facts) {
            if (fact.isOfVisitors()) {
                unvisited.hidden.add(fact.event().id());
            }
        }
        return facts.stream().filter(unvisited::mayKnow).toList();
    }

    private boolean mayKnow(RecordedEvent fact) {
        return switch (fact.event().data()) {
            case DetentionLogged _, DutyLogged _ ->
                !hidden.contains(fact.event().id());
            case DetentionCorrected corrected -> !hidden.contains(corrected.entryId());
            case DetentionVoided voided -> !hidden.contains(voided.entryId());
            case EntrySuspected suspected ->
                suspected.reason() != SuspicionReason.SPOT_CHECK_DIFFERS
                        && suspected.reason() != SuspicionReason.CLAIMANTS_DIFFER;
            case LimitJudged judged -> restsOnNoneHidden(judged.basis());
            case LimitStarted started -> restsOnNoneHidden(started.basis());
            case LimitWarned warned -> restsOnNoneHidden(warned.basis());
            case AlertRaised raised -> restsOnNoneHidden(raised.basis());
            case AlertReopened reopened -> restsOnNoneHidden(reopened.basis());
            case AlertLapsed lapsed -> restsOnNoneHidden(lapsed.basis());
            case AlertAcknowledged _, AlertHandedOver _, AlertResolved _ -> true;
            case ExaminationRecorded _ -> false;
            // None of these is of a detention, a duty, their limits or alerts.
            case FacilityFact _,
                    CommissionFact _,
                    VisitFact _,
                    RecommendationFact _,
                    ComplaintFact _,
                    CaseFact _,
                    FigureDeclared _,
                    ReprisalReported _,
                    SealedOpened _ -> false;
        };
    }

    private boolean restsOnNoneHidden(List<String> basis) {
        return basis.stream().noneMatch(hidden::contains);
    }
}
