package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baqylau.events.CourtDecision;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
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
 * @param examinations by time, then id
 * @param basis ids of all facts that count, sorted
 */
public record StandingDetention(
        String detentionId,
        List<DetentionEntry> entries,
        @Nullable String facilityId,
        @Nullable FacilityCause facility,
        List<ExaminationRecorded> examinations,
        List<String> basis,
        Map<String, Fate> fates) {

    public StandingDetention {
        entries = List.copyOf(entries);
        examinations = List.copyOf(examinations);
        basis = List.copyOf(basis);
    }

    public static StandingDetention of(String detentionId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var log = new DetentionLog(detentionId, facts, causes, fates);
        var entries = log.entries();
        var basis = new ArrayList<String>(facts.size());
        for (var fact : facts) {
            if (fates.counts(fact)) {
                basis.add(fact.event().id());
            }
        }
        basis.sort(null);
        var where = where(entries);
        return new StandingDetention(
                detentionId,
                entries,
                where,
                where == null ? null : causes.facility(where).orElse(null),
                log.examinations(),
                basis,
                fates.asMap());
    }

    /** Whether an account may correct or void an entry that another logged; a question for the door as well. */
    public static boolean mayTouch(Submitter who, String loggedBy) {
        return who.has("prosecutor") || who.account().equals(loggedBy);
    }

    private static @Nullable String where(List<DetentionEntry> entries) {
        for (var entry : entries) {
            if (entry.milestone().equals(Milestones.PLACED)) {
                return entry.logged().facilityId();
            }
        }
        return entries.isEmpty() ? null : entries.getFirst().logged().facilityId();
    }

    /** The same as {@link #facilityId} for who never learns of visits; empty where visits alone tell of the detention. */
    public Optional<String> facilityWithoutVisits() {
        return Optional.ofNullable(
                where(entries.stream().filter(entry -> !entry.ofVisitors()).toList()));
    }

    public boolean known() {
        return !entries.isEmpty();
    }

    /** Every claim of a milestone, in the order of time. */
    public List<DetentionEntry> claims(String milestone) {
        var claims = new ArrayList<DetentionEntry>(4);
        for (var entry : entries) {
            if (entry.milestone().equals(milestone)) {
                claims.add(entry);
            }
        }
        return claims;
    }

    /** The claims of a milestone that can be believed, see {@link Claimed#keepCredible}. */
    public List<DetentionEntry> credible(String milestone) {
        var claims = claims(milestone);
        Claimed.keepCredible(claims);
        return claims;
    }

    /** The earliest credible claim, as stated. */
    public Optional<DetentionEntry> earliest(String milestone) {
        var credible = credible(milestone);
        return credible.isEmpty() ? Optional.empty() : Optional.of(credible.getFirst());
    }

    /** From when the detention counts: the earliest credible apprehension, else the earliest milestone. */
    public Optional<DetentionEntry> start() {
        return earliest(Milestones.APPREHENDED)
                .or(() -> first(entry -> !entry.afterItsRecording()))
                .or(() -> first(entry -> true));
    }

    /** The first {@code released}; where there is none, the first {@code court_decided} that released. */
    public Optional<DetentionEntry> release() {
        return first(entry -> entry.milestone().equals(Milestones.RELEASED))
                .or(() -> first(StandingDetention::courtReleased));
    }

    private static boolean courtReleased(DetentionEntry entry) {
        return entry.logged().details() instanceof DetentionDetails.CourtDecided(CourtDecision decision)
                && decision == CourtDecision.RELEASED;
    }

    private Optional<DetentionEntry> first(Predicate<DetentionEntry> wanted) {
        for (var entry : entries) {
            if (wanted.test(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Where the person is, as far as known: after the last transfer or placement, else where the first entry was made. */
    public Optional<String> facilityNow() {
        String now = facilityId;
        for (var entry : entries) {
            if (entry.logged().details() instanceof DetentionDetails.Transferred(String to)) {
                now = to;
            } else if (entry.milestone().equals(Milestones.PLACED)) {
                now = entry.logged().facilityId();
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

    private <T> Optional<T> stated(Function<DetentionLogged, @Nullable T> field) {
        return telling(field).map(entry -> field.apply(entry.logged()));
    }

    /**
     * The entry whose word on a field stands: from {@code apprehended}, of several the last by the events' time and id;
     * else from the first entry that says it.
     */
    public Optional<DetentionEntry> telling(Function<DetentionLogged, ? extends @Nullable Object> field) {
        DetentionEntry apprehended = null;
        DetentionEntry first = null;
        for (var entry : entries) {
            if (field.apply(entry.logged()) == null) {
                continue;
            }
            first = first == null ? entry : first;
            if (entry.milestone().equals(Milestones.APPREHENDED)
                    && (apprehended == null || entry.statedAfter(apprehended))) {
                apprehended = entry;
            }
        }
        return Optional.ofNullable(apprehended == null ? first : apprehended);
    }
}
