package org.baqylau.limits.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionFact;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.LimitFact;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.SuspicionReason;
import org.baqylau.events.standing.RecordedEvent;

/** What a station may know of its own detention: nothing that visitors or examiners said, nor what rests on it. */
public final class Unvisited {

    private final Set<String> hidden = new HashSet<>();

    private Unvisited() {}

    /** In the order given; of a detention and of its limits together, or of the detention alone. */
    public static List<RecordedEvent> of(List<RecordedEvent> facts) {
        var unvisited = new Unvisited();
        for (var fact : facts) {
            if (fact.event().data() instanceof DetentionLogged logged && logged.claimant() == Claimant.VISIT) {
                unvisited.hidden.add(fact.event().id());
            }
        }
        return facts.stream().filter(unvisited::mayKnow).toList();
    }

    private boolean mayKnow(RecordedEvent fact) {
        if (fact.event().data() instanceof DetentionFact stated) {
            return switch (stated) {
                case DetentionLogged _ -> !hidden.contains(fact.event().id());
                case DetentionCorrected corrected -> !hidden.contains(corrected.entryId());
                case DetentionVoided voided -> !hidden.contains(voided.entryId());
            };
        }
        if (fact.event().data() instanceof LimitFact said) {
            return switch (said) {
                case EntrySuspected suspected ->
                    suspected.reason() != SuspicionReason.SPOT_CHECK_DIFFERS
                            && suspected.reason() != SuspicionReason.CLAIMANTS_DIFFER;
                case LimitJudged judged -> restsOnNoneHidden(judged.basis());
                case LimitStarted started -> restsOnNoneHidden(started.basis());
                case LimitWarned warned -> restsOnNoneHidden(warned.basis());
            };
        }
        return !(fact.event().data() instanceof ExaminationRecorded);
    }

    private boolean restsOnNoneHidden(List<String> basis) {
        return basis.stream().noneMatch(hidden::contains);
    }
}
