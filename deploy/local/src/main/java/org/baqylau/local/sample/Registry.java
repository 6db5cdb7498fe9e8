package org.baqylau.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Places of detention as the registry tells of them. */
final class Registry {

    /** The penal system passed from the Ministry of Justice to the Ministry of the Interior. */
    private static final LocalDate PENAL_SYSTEM_MOVED = LocalDate.of(2011, 7, 26);

    private static final int MORNING = 9 * 3_600;
    private static final int TAKEN_UP_DAYS = 40;

    private final Places places;
    private final PlaceNames names = new PlaceNames();

    Registry(Places places) {
        this.places = places;
    }

    /** All but the late ones, and whatever later changed in any of them. */
    void early(Scribe scribe) {
        places.all().stream().filter(place -> !place.late()).forEach(place -> register(scribe, place));
        places.all().forEach(place -> changes(scribe, place));
        Csv.rows("changes.csv").forEach(row -> change(scribe, row));
    }

    /** Those that the registry learns of last. */
    void late(Scribe scribe) {
        places.all().stream().filter(Place::late).forEach(place -> register(scribe, place));
    }

    private void register(Scribe scribe, Place place) {
        var data = Data.of("facilityId", place.id())
                .with("code", place.code())
                .with("name", names.name(place, place.openedOn().equals(place.womenSince())))
                .with("type", place.type())
                .with("regime", place.regime())
                .with("region", place.town().region())
                .with("agency", place.agency())
                .with("capacity", place.capacity())
                .with("openedOn", place.openedOn())
                .with("location", place.town().location());
        // The registry was taken up in the first weeks of 2008; what opened later was entered on its first day.
        var takenUp = LocalDate.of(2008, 1, 3).plusDays(Math.floorMod(place.id().hashCode(), TAKEN_UP_DAYS));
        var day = place.openedOn().isAfter(takenUp) ? place.openedOn() : takenUp;
        scribe.write("facility.registered", Source.SYNTHETIC, place.id(), "registered", place.at(day, MORNING), data);
    }

    private void changes(Scribe scribe, Place place) {
        if (place.penal() && place.openedOn().isBefore(PENAL_SYSTEM_MOVED) && place.openOn(PENAL_SYSTEM_MOVED)) {
            change(scribe, place, PENAL_SYSTEM_MOVED, "agency", "interior");
        }
        var town = place.town();
        if (town.laterOn() != null && town.laterRegion() != null && place.openOn(town.laterOn())) {
            change(scribe, place, town.laterOn(), "region", town.laterRegion());
        }
        if (place.closedOn() != null) {
            scribe.write(
                    "facility.closed",
                    Source.SYNTHETIC,
                    place.id(),
                    "closed",
                    startOf(place, place.closedOn()),
                    Data.of("facilityId", place.id()).with("closedOn", place.closedOn()));
        }
    }

    private void change(Scribe scribe, NamedCsvRecord row) {
        var place = places.place(row.getField("place"));
        String field = row.getField("field");
        String value = row.getField("value");
        change(
                scribe,
                place,
                LocalDate.parse(row.getField("effective_on")),
                field,
                switch (field) {
                    case "capacity" -> Integer.valueOf(value);
                    case "name" -> names.name(place, true);
                    default -> value;
                });
    }

    private static void change(Scribe scribe, Place place, LocalDate on, String field, Object value) {
        scribe.write(
                "facility.changed",
                Source.SYNTHETIC,
                place.id(),
                field + "/" + on,
                startOf(place, on),
                Data.of("facilityId", place.id()).with("effectiveOn", on).with(field, value));
    }

    private static OffsetDateTime startOf(Place place, LocalDate day) {
        return day.atStartOfDay(place.town().zone()).toOffsetDateTime();
    }
}
