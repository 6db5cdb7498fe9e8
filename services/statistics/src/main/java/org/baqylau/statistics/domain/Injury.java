package org.baqylau.statistics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.Claimant;
import org.baqylau.events.Milestones;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.events.standing.StandingDetention;

/**
 * An injury that was found once, whoever claims it.
 *
 * @param at as its earliest claim states it
 * @param claims ids of the entries that claim it
 */
public record Injury(Instant at, Set<String> claims) {

    public Injury {
        claims = Set.copyOf(claims);
    }

    /**
     * As often as the claimant says it who says it most often, the register before others; what others claim belongs to
     * the nearest. So the limits on the notice part them as well. Where no claim can be believed all stand, as a
     * detention counts that nobody can have told of: what was accepted is counted.
     */
    static List<Injury> of(StandingDetention detention) {
        var credible = detention.credible(Milestones.INJURY_FOUND);
        var claims = credible.isEmpty() ? detention.claims(Milestones.INJURY_FOUND) : credible;
        var anchors = anchors(claims);
        var groups = new ArrayList<List<DetentionEntry>>(anchors.size());
        anchors.forEach(anchor -> groups.add(new ArrayList<>(1)));
        for (var claim : claims) {
            int own = anchors.indexOf(claim);
            groups.get(own >= 0 ? own : nearest(anchors, claim)).add(claim);
        }
        return groups.stream().map(Injury::claimed).toList();
    }

    private static Injury claimed(List<DetentionEntry> group) {
        return new Injury(
                group.getFirst().at().stated().instant(),
                Set.copyOf(group.stream().map(DetentionEntry::id).toList()));
    }

    private static List<DetentionEntry> anchors(List<DetentionEntry> claims) {
        Map<Claimant, List<DetentionEntry>> byClaimant = new EnumMap<>(Claimant.class);
        for (var claim : claims) {
            byClaimant
                    .computeIfAbsent(claim.logged().claimant(), claimant -> new ArrayList<>())
                    .add(claim);
        }
        // The register is the first of the claimants.
        List<DetentionEntry> most = List.of();
        for (var ofOne : byClaimant.values()) {
            most = ofOne.size() > most.size() ? ofOne : most;
        }
        return most;
    }

    private static int nearest(List<DetentionEntry> anchors, DetentionEntry claim) {
        int nearest = 0;
        for (int i = 1; i < anchors.size(); i++) {
            if (apart(anchors.get(i), claim).compareTo(apart(anchors.get(nearest), claim)) < 0) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static Duration apart(DetentionEntry one, DetentionEntry other) {
        return Duration.between(one.at().first(), other.at().first()).abs();
    }

    String text() {
        return at + " " + String.join(" ", claims.stream().sorted().toList());
    }

    static Injury parse(String line) {
        var parts = List.of(line.split(" ", -1));
        return new Injury(Instant.parse(parts.getFirst()), Set.copyOf(parts.subList(1, parts.size())));
    }
}
