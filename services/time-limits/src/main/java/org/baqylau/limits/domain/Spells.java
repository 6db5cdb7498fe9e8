package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The spells over which one sum runs, in the order of time. */
record Spells(List<Spell> spells) {

    /** @param to null while it lasts */
    record Spell(Span from, @Nullable Mark to) {}

    static Spells of(Dossier dossier, Limit limit, List<String> interruptedBy, Predicate<Claim> whose) {
        var starts = new ArrayList<Span>();
        for (var point : limit.trigger().points()) {
            for (var mark : Mark.each(Start.credible(dossier, point.milestone(), whose))) {
                starts.add(mark.start().plus(point.plus()));
            }
        }
        for (var milestone : limit.trigger().again()) {
            for (var mark : Mark.each(Start.credible(dossier, milestone, whose))) {
                starts.add(mark.start());
            }
        }
        if (starts.isEmpty()) {
            Start.of(dossier, limit, whose).forEach(start -> starts.add(start.at()));
        }
        starts.sort(Comparator.comparing(Span::first));
        var stops = new ArrayList<Mark>();
        for (var milestone : interruptedBy) {
            stops.addAll(Mark.each(Start.credible(dossier, milestone, whose)));
        }
        stops.sort(Comparator.comparing(stop -> stop.end().first()));
        var spells = new ArrayList<Spell>();
        Instant until = Instant.MIN;
        for (var start : starts) {
            if (start.first().isBefore(until)) {
                continue;
            }
            var to = stops.stream()
                    .filter(stop -> !stop.end().first().isBefore(start.first()))
                    .findFirst()
                    .orElse(null);
            spells.add(new Spell(start, to));
            until = to == null ? Instant.MAX : to.end().first();
        }
        return new Spells(List.copyOf(spells));
    }

    /** What ended the last spell; null while it lasts. */
    @Nullable
    Mark lastEnd() {
        return spells.isEmpty() ? null : spells.getLast().to();
    }

    /** The instant at which the sum is reached, in the spell in which it is, else as if the last went on. */
    Span due(Duration sum) {
        return new Span(due(sum, true), due(sum, false));
    }

    private Instant due(Duration sum, boolean longest) {
        var left = sum;
        for (int i = 0; ; i++) {
            var spell = spells.get(i);
            var from = longest ? spell.from().first() : spell.from().last();
            var reached = from.plus(left);
            if (spell.to() == null || i + 1 == spells.size()) {
                return reached;
            }
            var to = longest ? spell.to().end().last() : spell.to().end().first();
            if (to.isAfter(reached)) {
                return reached;
            }
            left = to.isBefore(from) ? left : left.minus(Duration.between(from, to));
        }
    }

    /** What has passed in the spells that ended, as stated. */
    Duration passed() {
        var passed = Duration.ZERO;
        for (var spell : spells) {
            if (spell.to() != null
                    && spell.to().end().first().isAfter(spell.from().first())) {
                passed = passed.plus(
                        Duration.between(spell.from().first(), spell.to().end().first()));
            }
        }
        return passed;
    }
}
