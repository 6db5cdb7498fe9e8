package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.Claimant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened once, by all that claim when: where its earliest claim lies and where its latest.
 *
 * @param claims in the order of the times as stated, never empty
 * @param firstOf where the first of several such lies, of which it may not have been this one; null of one alone
 */
record Mark(List<Claim> claims, @Nullable Span firstOf) {

    Mark(List<Claim> claims) {
        this(claims, null);
    }

    /** The same, where others may have come before it. */
    Mark firstOf(Span lies) {
        return new Mark(claims, lies);
    }

    /** The earliest claim as stated. */
    Claim earliest() {
        return claims.getFirst();
    }

    /** The latest claim as stated. */
    Claim latest() {
        return claims.getLast();
    }

    /** Where the earliest of the claimed times lies, whatever each of them stands for. */
    Span start() {
        Instant first = Instant.MAX;
        Instant last = Instant.MAX;
        for (var claim : claims) {
            first = claim.first().isBefore(first) ? claim.first() : first;
            last = claim.last().isBefore(last) ? claim.last() : last;
        }
        return new Span(first, last);
    }

    /** Where the latest of the claimed times lies, whatever each of them stands for. */
    Span end() {
        if (firstOf != null) {
            return firstOf;
        }
        Instant first = Instant.MIN;
        Instant last = Instant.MIN;
        for (var claim : claims) {
            first = claim.first().isAfter(first) ? claim.first() : first;
            last = claim.last().isAfter(last) ? claim.last() : last;
        }
        return new Span(first, last);
    }

    /** All claims as of one happening; null where there is none. */
    static @Nullable Mark once(List<Claim> claims) {
        return claims.isEmpty() ? null : new Mark(claims);
    }

    /**
     * The happenings apart, in the order of time: as often as the claimant says it who says it most often, the register
     * before others; what others claim belongs to the nearest.
     */
    static List<Mark> each(List<Claim> claims) {
        var anchors = anchors(claims);
        var marks = new ArrayList<Mark>(anchors.size());
        if (anchors.size() == claims.size()) {
            anchors.forEach(claim -> marks.add(new Mark(List.of(claim))));
            return marks;
        }
        var groups = new ArrayList<List<Claim>>();
        anchors.forEach(anchor -> groups.add(new ArrayList<>()));
        for (var claim : claims) {
            groups.get(anchors.contains(claim) ? anchors.indexOf(claim) : nearest(anchors, claim))
                    .add(claim);
        }
        groups.forEach(group -> marks.add(new Mark(group)));
        return marks;
    }

    private static List<Claim> anchors(List<Claim> claims) {
        if (claims.size() < 2) {
            return claims;
        }
        Map<Claimant, List<Claim>> byClaimant = new EnumMap<>(Claimant.class);
        for (var claim : claims) {
            byClaimant
                    .computeIfAbsent(claim.claimant(), claimant -> new ArrayList<>())
                    .add(claim);
        }
        List<Claim> most = List.of();
        for (var ofOne : byClaimant.entrySet()) {
            boolean register = ofOne.getKey() == Claimant.CUSTODY_REGISTER;
            int size = ofOne.getValue().size();
            if (size > most.size() || (register && size == most.size())) {
                most = ofOne.getValue();
            }
        }
        return most;
    }

    private static int nearest(List<Claim> anchors, Claim claim) {
        int nearest = 0;
        Duration distance = null;
        for (int i = 0; i < anchors.size(); i++) {
            var apart = Duration.between(anchors.get(i).first(), claim.first()).abs();
            if (distance == null || apart.compareTo(distance) < 0) {
                nearest = i;
                distance = apart;
            }
        }
        return nearest;
    }
}
