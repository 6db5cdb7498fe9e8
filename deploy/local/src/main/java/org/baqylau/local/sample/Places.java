package org.baqylau.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All places of detention of the sample. */
final class Places {

    private final Map<String, Town> towns = Town.all();
    private final Map<String, Place> places = new LinkedHashMap<>();

    Places() {
        for (var row : Csv.rows("places.csv")) {
            var town = town(row.getField("town"));
            places.put(
                    row.getField("id"),
                    new Place(
                            row.getField("id"),
                            row.getField("code"),
                            row.getField("type"),
                            Csv.text(row, "regime").orElse(null),
                            row.getField("agency"),
                            town,
                            Csv.number(row, "number"),
                            Csv.number(row, "capacity"),
                            LocalDate.parse(row.getField("opened_on")),
                            Csv.day(row, "closed_on").orElse(null),
                            Csv.number(row, "share"),
                            row.getField("registered").equals("late"),
                            Csv.day(row, "women_since").orElse(null)));
        }
    }

    Collection<Place> all() {
        return places.values();
    }

    Place place(String id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no place " + id);
        }
        return place;
    }

    Town town(String key) {
        var town = towns.get(key);
        if (town == null) {
            throw new IllegalArgumentException("no town " + key);
        }
        return town;
    }

    /** Those places, to be drawn by their shares. */
    Draw draw(Predicate<Place> which) {
        return new Draw(places.values().stream().filter(which).toList());
    }

    Draw drawOf(String type) {
        return draw(place -> place.type().equals(type));
    }

    /** Places in a bag: each comes out as often as its share says. */
    static final class Draw {

        private final List<Place> places;
        private final List<Integer> upTo = new ArrayList<>();

        private Draw(List<Place> places) {
            this.places = places;
            int sum = 0;
            for (var place : places) {
                sum += Math.max(1, place.share());
                upTo.add(sum);
            }
        }

        Place next(Chance chance) {
            int ticket = chance.below(upTo.getLast());
            int low = 0;
            int high = upTo.size() - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ticket < upTo.get(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return places.get(low);
        }

        Place openOn(LocalDate day, Chance chance) {
            var place = next(chance);
            while (!place.openOn(day)) {
                place = next(chance);
            }
            return place;
        }
    }
}
