package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Intervals that do not count, in the order of time. */
record Exclusions(List<Gap> gaps) {

    /** @param to null while it lasts */
    record Gap(Mark from, @Nullable Mark to) {

        Duration shortest() {
            return to == null
                    ? Duration.ZERO
                    : length(from.start().last(), to.start().first());
        }

        Duration longest() {
            return to == null
                    ? Duration.ZERO
                    : length(from.start().first(), to.start().last());
        }

        private static Duration length(Instant from, Instant to) {
            return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
        }
    }

    static Exclusions of(Dossier dossier, List<Reckoning.Exclusion> exclusions, Predicate<Claim> whose) {
        var gaps = new ArrayList<Gap>();
        for (var exclusion : exclusions) {
            var ends = Mark.each(Start.credible(dossier, exclusion.to(), whose));
            Instant until = Instant.MIN;
            for (var from : Mark.each(Start.credible(dossier, exclusion.from(), whose))) {
                var begins = from.start().first();
                if (begins.isBefore(until)) {
                    continue;
                }
                var to = ends.stream()
                        .filter(end -> !end.start().first().isBefore(begins))
                        .findFirst()
                        .orElse(null);
                gaps.add(new Gap(from, to));
                until = to == null ? Instant.MAX : to.start().first();
            }
        }
        gaps.sort(Comparator.comparing(gap -> gap.from().start().first()));
        return new Exclusions(List.copyOf(gaps));
    }

    /** A gap counts only where it began before the clock ran out. */
    Due due(Span start, Duration duration) {
        var earliest = start.first().plus(duration);
        var latest = start.last().plus(duration);
        for (var gap : gaps) {
            var begins = gap.from().start().first();
            var ends = gap.to() == null ? null : gap.to().start().last();
            if (begins.isAfter(latest) || (ends != null && ends.isBefore(start.first()))) {
                continue;
            }
            if (gap.to() == null) {
                return new Due.Stopped(begins, new Span(earliest, latest));
            }
            earliest = earliest.plus(gap.shortest());
            latest = latest.plus(gap.longest());
        }
        return new Due.At(new Span(earliest, latest));
    }
}
