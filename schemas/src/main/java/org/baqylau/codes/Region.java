package org.baqylau.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A region of the country.
 *
 * @param from its first day; null where it is older than the records
 * @param to its last day; null while it exists
 * @param predecessor the region that it was split from
 * @param isoCodes the code of ISO 3166-2 by date, oldest first
 * @param zones its time zone by date, oldest first; never empty
 */
public record Region(
        String code,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String predecessor,
        List<Dated<String>> isoCodes,
        List<Dated<ZoneId>> zones,
        Labels name) {
    public Region {
        isoCodes = List.copyOf(isoCodes);
        zones = List.copyOf(zones);
    }

    /** The zone at an instant; the first one also holds before its day. */
    public ZoneId zoneAt(Instant instant) {
        for (var i = zones.size() - 1; i > 0; i--) {
            var zone = zones.get(i);
            if (!instant.isBefore(zone.from().atStartOfDay(zone.value()).toInstant())) {
                return zone.value();
            }
        }
        return zones.getFirst().value();
    }

    /** What ISO itself called the region on a day, if it had a code for it. */
    public Optional<String> isoCodeOn(LocalDate day) {
        return isoCodes.reversed().stream()
                .filter(code -> !code.from().isAfter(day))
                .map(Dated::value)
                .findFirst();
    }

    public boolean existsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
