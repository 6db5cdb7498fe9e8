package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Labels;
import org.baqylau.events.Body;
import org.baqylau.events.Duty;
import org.baqylau.events.Milestones;
import org.jspecify.annotations.Nullable;

/**
 * One version of one legal limit.
 *
 * @param regime the branch of law
 * @param validFrom the first local day of the trigger on which it decides; null: from always
 * @param validTo the last such day; null: still in force
 * @param atOnce whether it also decides what started before and had neither ended nor been broken on its first day
 * @param ends the first of these milestones ends it
 * @param clearedBy the first of these milestones, reached in time, takes the obligation away
 * @param addressees one obligation each; none is one obligation
 * @param postponedBy who may put a single end off; null where nobody may
 * @param warnBefore how long before the end somebody is warned, the longest first
 * @param note how the text is read here
 * @param verified whether it was checked against a text that can be shown
 */
public record Limit(
        String id,
        int version,
        Labels title,
        String regime,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean atOnce,
        On on,
        List<Condition> conditions,
        Trigger trigger,
        List<String> ends,
        List<String> clearedBy,
        Reckoning reckoning,
        List<Addressee> addressees,
        List<Extension> extensions,
        @Nullable Addressee postponedBy,
        List<Duration> warnBefore,
        LegalSource source,
        @Nullable Labels note,
        boolean verified) {

    /** Whose limit it is. */
    public sealed interface On {

        record Detentions() implements On {}

        record Duties(Duty duty) implements On {}

        /** Facilities, by the visits of this body. */
        record Visits(Body body) implements On {}
    }

    public Limit {
        conditions = List.copyOf(conditions);
        ends = List.copyOf(ends);
        clearedBy = List.copyOf(clearedBy);
        addressees = List.copyOf(addressees);
        extensions = List.copyOf(extensions);
        warnBefore = warnBefore.stream().sorted((a, b) -> b.compareTo(a)).toList();
    }

    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The same, deciding whenever it is triggered. */
    Limit always() {
        return with(null, null, false, reckoning);
    }

    /** The same, counted otherwise. */
    Limit counted(Reckoning otherwise) {
        return with(validFrom, validTo, atOnce, otherwise);
    }

    private Limit with(@Nullable LocalDate from, @Nullable LocalDate to, boolean holdsAtOnce, Reckoning counted) {
        return new Limit(
                id,
                version,
                title,
                regime,
                from,
                to,
                holdsAtOnce,
                on,
                conditions,
                trigger,
                ends,
                clearedBy,
                counted,
                addressees,
                extensions,
                postponedBy,
                warnBefore,
                source,
                note,
                verified);
    }

    boolean runsFor(Dossier dossier) {
        return switch (on) {
            case On.Detentions _ -> dossier.duty() == null;
            case On.Duties(var duty) -> duty == dossier.duty();
            case On.Visits _ -> false;
        };
    }

    /** Whether it starts more than once; spells that one sum runs over are no starts of their own. */
    boolean repeats() {
        return !(reckoning instanceof Reckoning.Cumulative)
                && (!trigger.again().isEmpty() || reckoning instanceof Reckoning.Recurring);
    }

    /** Every milestone that may change what this limit comes to. */
    public Set<String> milestones() {
        var milestones = new HashSet<>(trigger.milestones());
        milestones.addAll(ends);
        milestones.addAll(clearedBy);
        milestones.addAll(ofReckoning());
        if (!extensions.isEmpty() || postponedBy != null) {
            milestones.add(Milestones.LIMIT_EXTENDED);
        }
        for (var extension : extensions) {
            if (extension.askedWithin() != null) {
                milestones.add(Milestones.EXTENSION_REQUESTED);
            }
            if (extension.after() != null) {
                milestones.add(extension.after().milestone());
            }
        }
        for (var condition : conditions) {
            if (condition instanceof Condition.Recorded(var any, var none)) {
                milestones.addAll(any);
                milestones.addAll(none);
            }
        }
        return milestones;
    }

    private List<String> ofReckoning() {
        return switch (reckoning) {
            case Reckoning.Cumulative(var _, var interruptedBy) -> interruptedBy;
            case Reckoning.EventOrder(var before) -> before;
            case Reckoning.Excluding(var _, var exclusions) -> {
                var milestones = new ArrayList<String>();
                exclusions.forEach(exclusion -> {
                    milestones.add(exclusion.from());
                    milestones.add(exclusion.to());
                });
                yield milestones;
            }
            case Reckoning.Elapsed _,
                    Reckoning.CalendarDay _,
                    Reckoning.CalendarMonth _,
                    Reckoning.BusinessHours _,
                    Reckoning.RelativeTo _,
                    Reckoning.Immediate _,
                    Reckoning.Recurring _,
                    Reckoning.Frequency _ -> List.of();
        };
    }
}
