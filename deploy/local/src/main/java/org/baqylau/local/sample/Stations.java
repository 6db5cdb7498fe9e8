package org.baqylau.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The police stations of each town. */
final class Stations {

    private final Map<Town, List<Place>> byTown;

    Stations(Places places) {
        this.byTown = places.all().stream()
                .filter(place -> place.type().equals("police_station"))
                .collect(Collectors.groupingBy(Place::town, HashMap::new, Collectors.toList()));
    }

    /** One of the same town. */
    Place near(Place place, Chance chance) {
        return chance.pick(byTown.getOrDefault(place.town(), List.of(place)));
    }
}
