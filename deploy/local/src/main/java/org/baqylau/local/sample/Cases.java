package org.baqylau.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Criminal cases, each as the data file plans it; the seed adds the hour. */
final class Cases {

    private static final ZoneId NATION = ZoneId.of("Asia/Almaty");

    private final long seed;
    private final Places places;

    Cases(long seed, Places places) {
        this.seed = seed;
        this.places = places;
    }

    void write(Scribe scribe) {
        for (var row : Csv.rows("cases.csv")) {
            String id = row.getField("id");
            var chance = Chance.of(seed, id, 0);
            var place = Csv.text(row, "place").map(places::place).orElse(null);
            var source = Source.of(row.getField("source"));
            var opened = at(place, LocalDate.parse(row.getField("opened")), chance);
            scribe.write(
                    "case.opened",
                    source,
                    id,
                    "opened",
                    opened,
                    Data.of("caseId", id)
                            .with("facilityId", place == null ? null : place.id())
                            .with("offence", row.getField("offence"))
                            .with("article", row.getField("article"))
                            .with("accusedAgency", row.getField("accused_agency"))
                            .with("investigatingAgency", row.getField("investigating_agency"))
                            .with("at", opened));
            Csv.day(row, "concluded").ifPresent(day -> {
                var at = at(place, day, chance);
                scribe.write(
                        "case.concluded",
                        source,
                        id,
                        "concluded",
                        at,
                        Data.of("caseId", id)
                                .with("at", at)
                                .with("persons", persons(row.getField("persons")))
                                .with("compensation", compensation(row.getField("compensation"))));
            });
        }
    }

    /** {@code imprisonment:80 acquitted}: a sentence and its months, if any, for each person. */
    private static List<Data> persons(String text) {
        return Stream.of(text.split(" "))
                .filter(person -> !person.isEmpty())
                .map(person -> {
                    var parts = List.of(person.split(":"));
                    return Data.of("sentence", parts.getFirst())
                            .with("months", parts.size() > 1 ? Integer.valueOf(parts.get(1)) : null);
                })
                .toList();
    }

    private static @Nullable Data compensation(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = List.of(text.split(" "));
        return Data.of("amount", new BigDecimal(parts.getFirst())).with("currency", parts.getLast());
    }

    private static OffsetDateTime at(@Nullable Place place, LocalDate day, Chance chance) {
        int second = Days.between(chance, 9, 18);
        return place == null
                ? day.atTime(LocalTime.ofSecondOfDay(second)).atZone(NATION).toOffsetDateTime()
                : place.at(day, second);
    }
}
