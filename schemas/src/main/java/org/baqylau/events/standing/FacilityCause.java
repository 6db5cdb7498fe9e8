package org.baqylau.events.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baqylau.codes.Regions;
import org.baqylau.events.Agency;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What a facility tells the records of what happened there: where it belongs, day by day.
 *
 * @param opened the first day
 * @param closed the day of closing, no longer open on it
 * @param spans oldest first, never empty; the first also holds for days before it
 */
public record FacilityCause(LocalDate opened, @Nullable LocalDate closed, List<Span> spans) {

    /** From this day until the next span. */
    public record Span(
            LocalDate from,
            String region,
            FacilityType type,
            Agency agency,
            @Nullable Regime regime) {

        /** Whether only the day differs. */
        boolean saysTheSameAs(Span other) {
            return region.equals(other.region)
                    && type == other.type
                    && agency == other.agency
                    && regime == other.regime;
        }
    }

    public FacilityCause {
        spans = List.copyOf(spans);
    }

    /** The time zone of the region that the facility lay in at that moment. */
    public ZoneId zoneAt(Instant instant) {
        for (int i = spans.size() - 1; i > 0; i--) {
            var zone = Regions.standard().zoneOf(spans.get(i).region(), instant);
            if (!instant.atZone(zone).toLocalDate().isBefore(spans.get(i).from())) {
                return zone;
            }
        }
        return Regions.standard().zoneOf(spans.getFirst().region(), instant);
    }

    public LocalDate localDay(Instant instant) {
        return instant.atZone(zoneAt(instant)).toLocalDate();
    }

    public Span on(LocalDate day) {
        for (int i = spans.size() - 1; i > 0; i--) {
            if (!day.isBefore(spans.get(i).from())) {
                return spans.get(i);
            }
        }
        return spans.getFirst();
    }

    /** The first span, and those that began by this day. */
    Stream<Span> until(LocalDate day) {
        return Stream.concat(
                spans.stream().limit(1), spans.stream().skip(1).takeWhile(span -> !day.isBefore(span.from())));
    }

    public boolean openOn(LocalDate day) {
        return !day.isBefore(opened) && (closed == null || day.isBefore(closed));
    }

    /** One line, read back by {@link #of}. */
    public String text() {
        var text = new StringBuilder(opened.toString());
        text.append(' ').append(closed == null ? "-" : closed.toString());
        for (var span : spans) {
            text.append(' ')
                    .append(String.join(
                            ",",
                            span.from().toString(),
                            span.region(),
                            span.type().name(),
                            span.agency().name(),
                            span.regime() == null ? "-" : span.regime().name()));
        }
        return text.toString();
    }

    public static FacilityCause of(String text) {
        var parts = List.of(text.split(" ", -1));
        var spans = new ArrayList<Span>();
        for (var part : parts.subList(2, parts.size())) {
            var fields = List.of(part.split(",", -1));
            spans.add(new Span(
                    LocalDate.parse(fields.get(0)),
                    fields.get(1),
                    FacilityType.valueOf(fields.get(2)),
                    Agency.valueOf(fields.get(3)),
                    fields.get(4).equals("-") ? null : Regime.valueOf(fields.get(4))));
        }
        return new FacilityCause(
                LocalDate.parse(parts.get(0)), parts.get(1).equals("-") ? null : LocalDate.parse(parts.get(1)), spans);
    }
}
