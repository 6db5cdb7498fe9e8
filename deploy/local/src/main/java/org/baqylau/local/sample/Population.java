package org.baqylau.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Who was held in the penal institutions on 1 January: the national totals, shared out among them exactly. */
final class Population {

    private static final int SIX_IN_THE_MORNING = 6 * 3_600;
    private static final int MINORS_OF_EDUCATIONAL_COLONY = 4;

    private record Counted(Place place, int total) {}

    private final Places places;

    Population(Places places) {
        this.places = places;
    }

    void write(Scribe scribe) {
        for (var row : Csv.rows("population.csv")) {
            var day = LocalDate.parse(row.getField("as_of"));
            var open = places.all().stream()
                    .filter(place -> place.penal() && place.openOn(day))
                    .toList();
            int[] totals = share(Csv.number(row, "total"), open, Place::share);
            var counted = new ArrayList<Counted>();
            for (int i = 0; i < totals.length; i++) {
                counted.add(new Counted(open.get(i), totals[i]));
            }
            int[] remand = share(Csv.number(row, "remand"), counted, one -> forRemand(one) ? one.total() : 0);
            int ownWomen = counted.stream()
                    .mapToInt(one -> forWomen(one, day) ? one.total() : 0)
                    .sum();
            int[] women = share(Csv.number(row, "women") - ownWomen, counted, one -> forRemand(one) ? one.total() : 0);
            int[] minors = share(Csv.number(row, "minors"), counted, Population::minors);
            int[] foreigners = share(Csv.number(row, "foreigners"), counted, Counted::total);
            int[] stateless = share(Csv.number(row, "stateless"), counted, Counted::total);
            for (int i = 0; i < totals.length; i++) {
                var place = open.get(i);
                scribe.write(
                        "population.counted",
                        Source.of(row.getField("source")),
                        place.id(),
                        "counted/" + day,
                        place.at(day, SIX_IN_THE_MORNING),
                        Data.of("facilityId", place.id())
                                .with("asOf", day)
                                .with("total", totals[i])
                                .with("remand", remand[i])
                                .with("convicted", totals[i] - remand[i])
                                .with("women", forWomen(counted.get(i), day) ? totals[i] : women[i])
                                .with("minors", minors[i])
                                .with("foreigners", foreigners[i])
                                .with("stateless", stateless[i]));
            }
        }
    }

    private static boolean forRemand(Counted counted) {
        return counted.place().type().equals("remand_isolator");
    }

    private static boolean forWomen(Counted counted, LocalDate day) {
        return counted.place().forWomenOn(day);
    }

    private static long minors(Counted counted) {
        if ("educational_colony".equals(counted.place().regime())) {
            return (long) counted.total() * MINORS_OF_EDUCATIONAL_COLONY;
        }
        return forRemand(counted) ? counted.total() / 10 : 0;
    }

    /** Shares a number out by weight, whole numbers that add up to it: the largest remainders get one more. */
    private static <T> int[] share(int number, List<T> among, ToLongFunction<T> weight) {
        long weights = among.stream().mapToLong(weight).sum();
        int[] shares = new int[among.size()];
        int given = 0;
        var byRemainder = new ArrayList<Integer>();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (int) (number * weight.applyAsLong(among.get(i)) / weights);
            given += shares[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingLong(i -> -(number * weight.applyAsLong(among.get(i)) % weights)));
        for (int i = 0; i < number - given; i++) {
            shares[byRemainder.get(i)]++;
        }
        return shares;
    }
}
