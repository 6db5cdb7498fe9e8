package org.baqylau.intake.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Fact;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingVisit;
import org.baqylau.events.standing.Submitter;

/**
 * Whether what a fact touches lies in the account's reach, as far as it is known when the fact arrives: its territory,
 * and what belongs to it. What is not known yet speaks against nobody; the records judge it when it comes.
 */
public final class Reach {
    private Reach() {}

    /** Whether the account's territory is less than the whole country, so that places matter. */
    public static boolean isBounded(Submitter who) {
        return !who.territory().contains(Submitter.EVERYWHERE);
    }

    /** Why the account may not send this fact; empty where nothing known speaks against it. */
    public static Optional<Denial> denial(Submitter who, Fact fact, Recorded recorded, Instant now) {
        if (!owns(who, fact, recorded)) {
            return Optional.of(Denial.NOT_YOURS);
        }
        return isBounded(who) && !lies(Whereabouts.of(fact), who, recorded, now)
                ? Optional.of(Denial.TERRITORY)
                : Optional.empty();
    }

    private static boolean owns(Submitter who, Fact fact, Recorded recorded) {
        if (fact instanceof VisitAmended amended) {
            return mayChange(who, amended.visitId(), Optional.of(amended.report()), recorded);
        }
        if (fact instanceof VisitWithdrawn withdrawn) {
            return mayChange(who, withdrawn.visitId(), Optional.empty(), recorded);
        }
        return touchedEntry(fact)
                .flatMap(recorded::entry)
                .map(entry -> StandingDetention.mayTouch(who, entry.account()))
                .orElse(true);
    }

    private static boolean mayChange(
            Submitter who, String visitId, Optional<VisitReported> changed, Recorded recorded) {
        return recorded.report(visitId)
                .map(report ->
                        StandingVisit.mayChange(who, report.reporter(), report.first(), changed.orElse(report.first())))
                .orElse(true);
    }

    /** The entry of the detention log that this fact corrects or voids. */
    public static Optional<Key> touchedEntry(Fact fact) {
        if (fact instanceof DetentionCorrected corrected) {
            return Optional.of(Key.ofEntry(corrected, corrected.entryId()));
        }
        return fact instanceof DetentionVoided voided
                ? Optional.of(Key.ofEntry(voided, voided.entryId()))
                : Optional.empty();
    }

    private static boolean lies(Whereabouts where, Submitter who, Recorded recorded, Instant now) {
        return where.regions().stream().allMatch(who::covers)
                && where.facilities().stream().allMatch(id -> covers(who, id, recorded, now))
                && where.subjects().stream()
                        .allMatch(subject -> covers(who, recorded.facilitiesOf(subject), recorded, now))
                && where.entries().stream()
                        .flatMap(entry -> recorded.entry(entry).stream())
                        .flatMap(entry -> entry.facility().stream())
                        .allMatch(id -> covers(who, id, recorded, now));
    }

    /** A subject that moved between places is in reach of whoever covers one of them. */
    private static boolean covers(Submitter who, Set<String> facilities, Recorded recorded, Instant now) {
        return facilities.isEmpty() || facilities.stream().anyMatch(id -> covers(who, id, recorded, now));
    }

    private static boolean covers(Submitter who, String facilityId, Recorded recorded, Instant now) {
        return recorded.facility(facilityId)
                .map(place -> who.covers(regionAt(place, now)))
                .orElse(true);
    }

    /** The region that a facility has at a moment, by the calendar of the place. */
    public static String regionAt(FacilityCause place, Instant moment) {
        return place.on(place.localDay(moment)).region();
    }
}
