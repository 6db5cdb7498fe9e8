package org.baqylau.limits.adapter.http;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.baqylau.events.Code;
import org.baqylau.events.Milestones;
import org.baqylau.events.Profile;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.limits.domain.Suspicion;
import org.jspecify.annotations.Nullable;

/**
 * A detention as it stands, with its clocks and its history.
 *
 * @param clocks of the limits of its law
 * @param benchmarks clocks that are only set beside them
 * @param suspicions which of its times cannot be trusted as they stand
 */
public record DetentionView(
        String id,
        String state,
        Standing record,
        List<ClockView> clocks,
        List<ClockView> benchmarks,
        List<Suspected> suspicions,
        List<RecordedFact> history) {

    /** A time that cannot be trusted, and why. */
    public record Suspected(
            String reason,
            @Nullable String entryId,
            @Nullable String milestone) {

        static Suspected of(Suspicion suspicion) {
            return new Suspected(suspicion.reason().wire(), suspicion.entryId(), suspicion.milestone());
        }
    }

    /** What stands of it. */
    public record Standing(
            String detentionId,
            @Nullable String facilityId,
            @Nullable String facilityNow,
            @Nullable String region,
            @Nullable String personRef,
            @Nullable String regimeOfLaw,
            @Nullable Person profile,
            List<Entry> entries) {}

    /** What limits depend on in a person. */
    public record Person(
            String sex,
            String ageGroup,
            String nationality,
            @Nullable Boolean wantedAbroad) {}

    /**
     * A claim of when a milestone was reached.
     *
     * @param credible whether it counts
     */
    public record Entry(
            String entryId,
            String milestone,
            String at,
            String precision,
            String claimant,
            String facilityId,
            Instant recordedTime,
            String submitter,
            boolean credible) {}

    static Standing record(StandingDetention standing, @Nullable String region) {
        var credible = new HashSet<String>();
        standing.entries().stream()
                .map(DetentionEntry::milestone)
                .distinct()
                .flatMap(milestone -> standing.credible(milestone).stream())
                .forEach(entry -> credible.add(entry.id()));
        return new Standing(
                standing.detentionId(),
                standing.facilityId(),
                standing.facilityNow().orElse(null),
                region,
                standing.personRef().orElse(null),
                standing.regimeOfLaw().map(Code::wire).orElse(null),
                standing.profile().map(DetentionView::person).orElse(null),
                standing.entries().stream()
                        .map(entry -> entry(entry, credible.contains(entry.id())))
                        .toList());
    }

    private static Person person(Profile profile) {
        return new Person(
                profile.sex().wire(),
                profile.ageGroup().wire(),
                profile.nationality().wire(),
                profile.wantedAbroad());
    }

    private static Entry entry(DetentionEntry entry, boolean credible) {
        return new Entry(
                entry.id(),
                entry.milestone(),
                entry.at().stated().text(),
                entry.at().precision().wire(),
                entry.logged().claimant().wire(),
                entry.logged().facilityId(),
                entry.recorded(),
                entry.submitter(),
                credible);
    }

    /** Where the detention stands: voided, released, before or after the decision of a court. */
    static String state(StandingDetention standing) {
        if (!standing.known()) {
            return "voided";
        }
        if (standing.release().isPresent()) {
            return "released";
        }
        return standing.claims(Milestones.COURT_DECIDED).isEmpty() ? "held" : "court_decided";
    }
}
