package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Duty;
import org.baqylau.events.Milestones;
import org.baqylau.events.standing.Claimed;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.jspecify.annotations.Nullable;

/**
 * A detention or a duty as its clocks need it.
 *
 * @param duty its kind; null for a detention
 * @param claims every claim that stands, believed or not, in the order of the times as stated
 * @param credible those that can be believed, by milestone, each list in that order
 * @param voided ids of entries that were taken back, by milestone
 * @param amendments ids of all corrections and voidings that count
 * @param traits what the record says of the person
 * @param facilityId where it is or began; null where no facility is named
 * @param lastRecorded when the last of its facts was recorded; null while there is none
 * @param historic whether the last stated time lies more than 30 days before it was recorded: no work for a prosecutor
 */
public record Dossier(
        Whose whose,
        @Nullable Duty duty,
        List<Claim> claims,
        Map<String, List<Claim>> credible,
        Map<String, List<String>> voided,
        List<String> amendments,
        Map<Trait, Trait.Told> traits,
        @Nullable String facilityId,
        Where where,
        @Nullable Instant lastRecorded,
        boolean historic) {

    private static final Duration HISTORY = Duration.ofDays(30);

    public static Dossier of(StandingDetention standing, List<RecordedEvent> facts) {
        var claims = new ArrayList<Claim>(standing.entries().size());
        Set<String> entries = new HashSet<>();
        for (var entry : standing.entries()) {
            claims.add(Claim.of(entry));
            entries.add(entry.id());
        }
        Map<String, List<String>> voided = new HashMap<>();
        var amendments = new ArrayList<String>(0);
        for (var fact : facts) {
            var id = fact.event().id();
            if (standing.fates().containsKey(id)) {
                continue;
            }
            if (fact.event().data() instanceof DetentionLogged logged && !entries.contains(id)) {
                voided.computeIfAbsent(logged.milestone(), milestone -> new ArrayList<>())
                        .add(id);
            } else if (fact.event().data() instanceof DetentionCorrected
                    || fact.event().data() instanceof DetentionVoided) {
                amendments.add(id);
            }
        }
        return new Dossier(
                Whose.detention(standing.detentionId()),
                null,
                claims,
                credible(claims),
                voided,
                amendments,
                traits(standing),
                standing.facilityId(),
                Where.of(standing.facility()),
                lastRecorded(facts),
                historic(claims));
    }

    public static Dossier of(StandingDuty standing, List<RecordedEvent> facts) {
        var claims = new ArrayList<Claim>(standing.entries().size());
        String facilityId = null;
        for (var entry : standing.entries()) {
            claims.add(Claim.of(entry));
            facilityId = facilityId == null ? entry.logged().facilityId() : facilityId;
        }
        return new Dossier(
                Whose.duty(standing.dutyId()),
                standing.entries().isEmpty()
                        ? null
                        : standing.entries().getFirst().logged().duty(),
                claims,
                credible(claims),
                Map.of(),
                List.of(),
                Map.of(),
                facilityId,
                Where.of(standing.facility()),
                lastRecorded(facts),
                historic(claims));
    }

    private static Map<String, List<Claim>> credible(List<Claim> claims) {
        Map<String, List<Claim>> credible = new HashMap<>();
        for (var claim : claims) {
            credible.computeIfAbsent(claim.milestone(), milestone -> new ArrayList<>(2))
                    .add(claim);
        }
        credible.values().forEach(Claimed::keepCredible);
        return credible;
    }

    private static Map<Trait, Trait.Told> traits(StandingDetention standing) {
        var traits = new EnumMap<Trait, Trait.Told>(Trait.class);
        for (var trait : Trait.values()) {
            standing.telling(trait::saidBy).ifPresent(entry -> {
                var value = trait.saidBy(entry.logged());
                if (value != null) {
                    traits.put(trait, new Trait.Told(value, entry.id()));
                }
            });
        }
        return traits;
    }

    private static @Nullable Instant lastRecorded(List<RecordedEvent> facts) {
        Instant last = null;
        for (var fact : facts) {
            last = last == null || fact.recorded().isAfter(last) ? fact.recorded() : last;
        }
        return last;
    }

    private static boolean historic(List<Claim> claims) {
        return claims.stream()
                .max(Comparator.comparing(Claim::last).thenComparing(Claim::recorded))
                .map(claim -> claim.last().plus(HISTORY).isBefore(claim.recorded()))
                .orElse(false);
    }

    /** Whether visitors told something of it. */
    public boolean visited() {
        return visitedFrom() != null;
    }

    /** When the first was recorded of what visitors told of it and what stands; null where nothing does. */
    public @Nullable Instant visitedFrom() {
        Instant first = null;
        for (var claim : claims) {
            if (claim.ofVisitors() && (first == null || claim.recorded().isBefore(first))) {
                first = claim.recorded();
            }
        }
        return first;
    }

    public boolean known() {
        return !claims.isEmpty();
    }

    /** The local day of its first claim; only where it is known. */
    public LocalDate startedOn() {
        return where.localDay(claims.getFirst().first());
    }

    List<Claim> credible(String milestone) {
        return credible.getOrDefault(milestone, List.of());
    }

    /** Whether a detention that must have begun with an apprehension has no time of it that can be believed. */
    public boolean apprehensionMissing() {
        return whose.kind() == Whose.Kind.DETENTION
                && known()
                && credible(Milestones.APPREHENDED).isEmpty();
    }
}
