package org.baqylau.events.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.CourtDecision;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.Milestones;
import org.baqylau.events.Profile;
import org.baqylau.events.RegimeOfLaw;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a detention: every entry that is not voided, at the time of its last correction. Only who logged an
 * entry, or a prosecutor, corrects or voids it.
 *
 * @param entries in the order of their times, then ids
 * @param facilityId of the first {@code placed}, else of the first entry; null while there is none
 * @param facility what that facility tells
 * @param basis ids of all facts that count, in the order of the log
 */
public record StandingDetention(
        String detentionId,
        List<DetentionEntry> entries,
        @Nullable String facilityId,
        @Nullable FacilityCause facility,
        List<ExaminationRecorded> examinations,
        List<String> basis,
        Map<String, Fate> fates) {

    /** A claim this much earlier than the register's own time of the same milestone is not credible. */
    private static final Duration CREDIBLE_BEFORE_REGISTER = Duration.ofDays(30);

    private static final Comparator<DetentionEntry> BY_TIME = Comparator.comparing(
                    (DetentionEntry entry) -> entry.at().stated().instant())
            .thenComparing(DetentionEntry::id);

    public static StandingDetention of(String detentionId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var logged = new HashMap<String, RecordedEvent>();
        for (var fact : facts) {
            if (fact.event().data() instanceof DetentionLogged entry
                    && fates.admits(fact, entry.facilityId(), causes.facility(entry.facilityId()))) {
                logged.put(fact.event().id(), fact);
            }
        }
        var corrections = new HashMap<String, List<RecordedEvent>>();
        var voided = new HashMap<String, RecordedEvent>();
        var examinations = new ArrayList<ExaminationRecorded>();
        for (var fact : facts) {
            switch (fact.event().data()) {
                case DetentionCorrected correction -> {
                    if (mayTouch(fact, correction.entryId(), logged, fates)) {
                        corrections
                                .computeIfAbsent(correction.entryId(), id -> new ArrayList<>())
                                .add(fact);
                    }
                }
                case DetentionVoided voiding -> {
                    if (mayTouch(fact, voiding.entryId(), logged, fates)) {
                        voided.put(voiding.entryId(), fact);
                    }
                }
                case ExaminationRecorded examination -> {
                    if (logged.isEmpty()) {
                        fates.held(fact, "detention/" + detentionId);
                    } else {
                        examinations.add(examination);
                    }
                }
                default -> {
                    // Entries, taken above.
                }
            }
        }
        var entries = new ArrayList<DetentionEntry>();
        logged.forEach((id, fact) -> {
            if (!voided.containsKey(id)) {
                entries.add(entry(fact, corrections.getOrDefault(id, List.of())));
            }
        });
        entries.sort(BY_TIME);
        var basis = new ArrayList<String>();
        for (var fact : facts) {
            if (Fates.of(fates.asMap(), fact.event().id()) instanceof Fate.Applied) {
                basis.add(fact.event().id());
            }
        }
        var where = where(entries);
        return new StandingDetention(
                detentionId,
                entries,
                where,
                where == null ? null : causes.facility(where).orElse(null),
                examinations,
                basis,
                fates.asMap());
    }

    private static boolean mayTouch(
            RecordedEvent fact, String entryId, Map<String, RecordedEvent> logged, Fates fates) {
        var entry = logged.get(entryId);
        if (entry == null) {
            fates.held(fact, "entry/" + entryId);
            return false;
        }
        if (!mayTouch(fact.submitter(), entry.submitter().account())) {
            fates.refused(fact, Refusal.NOT_YOURS);
            return false;
        }
        return true;
    }

    /** Whether an account may correct or void an entry that another logged; a question for the door as well. */
    public static boolean mayTouch(Submitter who, String loggedBy) {
        return who.has("prosecutor") || who.account().equals(loggedBy);
    }

    private static DetentionEntry entry(RecordedEvent fact, List<RecordedEvent> corrections) {
        var logged = (DetentionLogged) fact.event().data();
        var at = ClaimedTime.of(logged.at(), logged.precision());
        var recorded = fact.recorded();
        var basis = new ArrayList<String>();
        basis.add(fact.event().id());
        for (var correction : Order.byTime(corrections)) {
            var corrected = (DetentionCorrected) correction.event().data();
            at = ClaimedTime.of(corrected.at(), corrected.precision());
            recorded = correction.recorded();
            basis.add(correction.event().id());
        }
        return new DetentionEntry(
                fact.event().id(), logged, at, recorded, fact.submitter().account(), List.copyOf(basis));
    }

    private static @Nullable String where(List<DetentionEntry> entries) {
        for (var entry : entries) {
            if (entry.milestone().equals(Milestones.PLACED)) {
                return entry.logged().facilityId();
            }
        }
        return entries.isEmpty() ? null : entries.getFirst().logged().facilityId();
    }

    public boolean known() {
        return !entries.isEmpty();
    }

    /** Every claim of a milestone, in the order of time. */
    public List<DetentionEntry> claims(String milestone) {
        return entries.stream()
                .filter(entry -> entry.milestone().equals(milestone))
                .toList();
    }

    /**
     * The claims of a milestone that can be believed: not later than their own recording, and not more than 30 days
     * before the register's own time.
     */
    public List<DetentionEntry> credible(String milestone) {
        var claims = new ArrayList<DetentionEntry>();
        DetentionEntry register = null;
        for (var entry : entries) {
            if (entry.milestone().equals(milestone) && !entry.afterItsRecording()) {
                claims.add(entry);
                if (register == null && entry.byRegister()) {
                    register = entry;
                }
            }
        }
        if (register != null) {
            var earliest = register.at().first().minus(CREDIBLE_BEFORE_REGISTER);
            claims.removeIf(claim -> claim.at().first().isBefore(earliest));
        }
        return claims;
    }

    /** The earliest credible claim: where a limit starts. */
    public Optional<DetentionEntry> earliest(String milestone) {
        return credible(milestone).stream().findFirst();
    }

    /** The latest credible claim: where a limit ends. */
    public Optional<DetentionEntry> latest(String milestone) {
        var credible = credible(milestone);
        return credible.isEmpty() ? Optional.empty() : Optional.of(credible.getLast());
    }

    /** From when the detention counts: the earliest credible apprehension, else the earliest milestone. */
    public Optional<DetentionEntry> start() {
        return earliest(Milestones.APPREHENDED)
                .or(() -> entries.stream()
                        .filter(entry -> !entry.afterItsRecording())
                        .findFirst())
                .or(() -> entries.stream().findFirst());
    }

    /** The first {@code released}; where there is none, the first {@code court_decided} that released. */
    public Optional<DetentionEntry> release() {
        return entries.stream()
                .filter(entry -> entry.milestone().equals(Milestones.RELEASED))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(StandingDetention::courtReleased)
                        .findFirst());
    }

    private static boolean courtReleased(DetentionEntry entry) {
        return entry.logged().details() instanceof DetentionDetails.CourtDecided(CourtDecision decision)
                && decision == CourtDecision.RELEASED;
    }

    /** The facility after the last transfer. */
    public Optional<String> facilityNow() {
        String now = facilityId;
        for (var entry : entries) {
            if (entry.logged().details() instanceof DetentionDetails.Transferred(String to)) {
                now = to;
            }
        }
        return Optional.ofNullable(now);
    }

    public Optional<Profile> profile() {
        return stated(DetentionLogged::profile);
    }

    public Optional<RegimeOfLaw> regimeOfLaw() {
        return stated(DetentionLogged::regimeOfLaw);
    }

    public Optional<String> personRef() {
        return stated(DetentionLogged::personRef);
    }

    /** From {@code apprehended}, of several the latest by time; else from the first entry that says it. */
    private <T> Optional<T> stated(java.util.function.Function<DetentionLogged, @Nullable T> field) {
        T stated = null;
        for (var entry : entries) {
            var value = field.apply(entry.logged());
            if (value != null && entry.milestone().equals(Milestones.APPREHENDED)) {
                stated = value;
            }
        }
        if (stated != null) {
            return Optional.of(stated);
        }
        for (var entry : entries) {
            var value = field.apply(entry.logged());
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The latest time that any entry states. */
    public Optional<Instant> lastStated() {
        return entries.stream().map(entry -> entry.at().last()).max(Comparator.naturalOrder());
    }
}
