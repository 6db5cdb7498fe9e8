package org.baqylau.local.sample;

import java.util.HashMap;
import java.util.Map;

/** Names of places in Kazakh, Russian and English: type, number, town. */
final class PlaceNames {

    private static final String WOMEN = "women";

    private record Kind(String type, String variant) {}

    private record Patterns(String kk, String ru, String en) {}

    private final Map<Kind, Patterns> patterns = new HashMap<>();

    PlaceNames() {
        for (var row : Csv.rows("type-names.csv")) {
            patterns.put(
                    new Kind(row.getField("type"), row.getField("variant")),
                    new Patterns(row.getField("kk"), row.getField("ru"), row.getField("en")));
        }
    }

    Data name(Place place, boolean women) {
        var pattern = patterns.get(new Kind(place.type(), women ? WOMEN : ""));
        if (pattern == null) {
            throw new IllegalStateException("no name for " + place.type());
        }
        var town = place.town();
        return Data.of("kk", fill(pattern.kk(), place, town.kk()))
                .with("ru", fill(pattern.ru(), place, town.ru()))
                .with("en", fill(pattern.en(), place, town.en()));
    }

    private static String fill(String pattern, Place place, String town) {
        return pattern.replace("{n}", String.valueOf(place.number())).replace("{town}", town);
    }
}
