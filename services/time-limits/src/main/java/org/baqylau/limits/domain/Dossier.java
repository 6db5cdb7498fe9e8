package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.codes.Regions;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Milestones;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingDetention;
import org.jspecify.annotations.Nullable;

/**
 * A detention as its clocks need it.
 *
 * @param voided entries that were taken back
 * @param amendments ids of all corrections and voidings that count
 * @param lastRecorded when the last of its facts was recorded; null while there is none
 */
public record Dossier(
        StandingDetention standing,
        List<RecordedEvent> voided,
        List<String> amendments,
        @Nullable Instant lastRecorded) {

    /** What was stated so long before it was recorded is history, and no work for a prosecutor. */
    private static final Duration HISTORY = Duration.ofDays(30);

    private static final Comparator<DetentionEntry> BY_LAST_INSTANT =
            Comparator.comparing((DetentionEntry entry) -> entry.at().last()).thenComparing(DetentionEntry::recorded);

    public static Dossier of(String detentionId, List<RecordedEvent> facts, Causes causes) {
        var standing = StandingDetention.of(detentionId, facts, causes);
        Set<String> entries =
                standing.entries().stream().map(DetentionEntry::id).collect(Collectors.toSet());
        var voided = new ArrayList<RecordedEvent>();
        var amendments = new ArrayList<String>();
        Instant last = null;
        for (var fact : facts) {
            last = last == null || fact.recorded().isAfter(last) ? fact.recorded() : last;
            var id = fact.event().id();
            if (standing.fates().containsKey(id)) {
                continue;
            }
            if (fact.event().data() instanceof DetentionLogged && !entries.contains(id)) {
                voided.add(fact);
            } else if (fact.event().data() instanceof DetentionCorrected
                    || fact.event().data() instanceof DetentionVoided) {
                amendments.add(id);
            }
        }
        return new Dossier(standing, List.copyOf(voided), List.copyOf(amendments), last);
    }

    public String detentionId() {
        return standing.detentionId();
    }

    /** The claims of any milestone that can be believed, in the order of time. */
    public List<DetentionEntry> credible() {
        Set<String> credible = standing.entries().stream()
                .map(DetentionEntry::milestone)
                .distinct()
                .flatMap(milestone -> standing.credible(milestone).stream())
                .map(DetentionEntry::id)
                .collect(Collectors.toSet());
        return standing.entries().stream()
                .filter(entry -> credible.contains(entry.id()))
                .toList();
    }

    /** Whether the last stated time lies more than 30 days before it was recorded. */
    public boolean historic() {
        return standing.entries().stream()
                .max(BY_LAST_INSTANT)
                .map(entry -> entry.at().last().plus(HISTORY).isBefore(entry.recorded()))
                .orElse(false);
    }

    /** Whether a detention that must have begun with an apprehension has no time of it that can be believed. */
    public boolean apprehensionMissing() {
        return standing.known() && standing.credible(Milestones.APPREHENDED).isEmpty();
    }

    /** What stands of a trait: from {@code apprehended}, of several the latest; else from the first entry that says it. */
    Optional<DetentionEntry> telling(Trait trait) {
        DetentionEntry telling = null;
        DetentionEntry first = null;
        for (var entry : standing.entries()) {
            if (trait.of(entry.logged()).isPresent()) {
                first = first == null ? entry : first;
                if (entry.milestone().equals(Milestones.APPREHENDED)) {
                    telling = entry;
                }
            }
        }
        return Optional.ofNullable(telling != null ? telling : first);
    }

    public ZoneId zoneAt(Instant instant) {
        return standing.facility() == null
                ? Regions.COUNTRY_ZONE
                : standing.facility().zoneAt(instant);
    }

    public LocalDate localDay(Instant instant) {
        return instant.atZone(zoneAt(instant)).toLocalDate();
    }
}
