package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionFact;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.ExaminationRecorded;

/** Reads the facts of one detention: which entries there are, what corrects or voids them, and who may. */
final class DetentionLog {

    private static final Comparator<DetentionEntry> BY_TIME = DetentionLog::byTime;

    private final Causes causes;
    private final Fates fates;
    private final Map<String, RecordedEvent> logged = new HashMap<>();
    private final Map<String, List<RecordedEvent>> corrections = new HashMap<>(0);
    private final Set<String> voided = new HashSet<>(0);
    private final List<ExaminationRecorded> examinations = new ArrayList<>(0);

    DetentionLog(String detentionId, List<RecordedEvent> facts, Causes causes, Fates fates) {
        this.causes = causes;
        this.fates = fates;
        var ordered = Order.byTime(facts);
        var places = new HashMap<String, FacilityCause>();
        for (var fact : ordered) {
            if (fact.event().data() instanceof DetentionLogged entry) {
                var facility = causes.facility(entry.facilityId());
                if (fates.admits(fact, entry.facilityId(), facility)) {
                    logged.put(fact.event().id(), fact);
                    places.put(entry.facilityId(), facility.orElseThrow());
                }
            }
        }
        for (var fact : ordered) {
            if (fact.event().data() instanceof DetentionFact stated) {
                switch (stated) {
                    case DetentionLogged _ -> {}
                    case DetentionCorrected correction -> {
                        if (mayTouch(fact, correction.entryId())) {
                            corrections
                                    .computeIfAbsent(correction.entryId(), id -> new ArrayList<>())
                                    .add(fact);
                        }
                    }
                    case DetentionVoided voiding -> {
                        if (mayTouch(fact, voiding.entryId())) {
                            voided.add(voiding.entryId());
                        }
                    }
                }
            } else if (fact.event().data() instanceof ExaminationRecorded examination) {
                if (logged.isEmpty()) {
                    fates.held(fact, "detention/" + detentionId);
                } else if (fates.inTerritory(fact, places.values())) {
                    examinations.add(examination);
                }
            }
        }
    }

    private boolean mayTouch(RecordedEvent fact, String entryId) {
        var entry = logged.get(entryId);
        if (entry == null || !(entry.event().data() instanceof DetentionLogged said)) {
            fates.held(fact, "entry/" + entryId);
            return false;
        }
        if (!StandingDetention.mayTouch(fact.submitter(), entry.submitter().account())) {
            fates.refused(fact, Refusal.NOT_YOURS);
            return false;
        }
        return fates.admits(fact, said.facilityId(), causes.facility(said.facilityId()));
    }

    List<ExaminationRecorded> examinations() {
        return examinations;
    }

    /** Every entry that is not voided, in the order of the times that stand, then of ids. */
    List<DetentionEntry> entries() {
        var entries = new ArrayList<DetentionEntry>(logged.size());
        logged.forEach((id, fact) -> {
            if (!voided.contains(id)) {
                entries.add(entry(fact, corrections.getOrDefault(id, List.of())));
            }
        });
        entries.sort(BY_TIME);
        return entries;
    }

    private static int byTime(DetentionEntry one, DetentionEntry other) {
        int byTime = one.at().stated().instant().compareTo(other.at().stated().instant());
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
    }

    private static DetentionEntry entry(RecordedEvent fact, List<RecordedEvent> corrections) {
        var event = fact.event();
        var logged = (DetentionLogged) event.data();
        var submitter = fact.submitter().account();
        if (corrections.isEmpty()) {
            var at = ClaimedTime.of(logged.at(), logged.precision());
            return new DetentionEntry(
                    event.id(),
                    logged,
                    at,
                    fact.recorded(),
                    submitter,
                    List.of(event.id()),
                    event.time(),
                    fact.isOfVisitors());
        }
        var basis = new ArrayList<String>(1 + corrections.size());
        basis.add(event.id());
        corrections.forEach(correction -> basis.add(correction.event().id()));
        var last = corrections.getLast();
        var corrected = (DetentionCorrected) last.event().data();
        var at = ClaimedTime.of(corrected.at(), corrected.precision());
        return new DetentionEntry(
                event.id(),
                logged,
                at,
                last.recorded(),
                submitter,
                List.copyOf(basis),
                event.time(),
                fact.isOfVisitors());
    }
}
