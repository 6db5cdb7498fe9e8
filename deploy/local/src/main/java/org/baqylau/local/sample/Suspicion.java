package org.baqylau.local.sample;

import java.time.LocalDate;
import org.baqylau.local.sample.Detention.Ending;

/**
 * Detentions on suspicion that end up in temporary detention isolators: each is a pure function of the seed, its year
 * and its index, in the order of days.
 */
final class Suspicion {

    static final String SERIES = "detentions";
    static final int FIRST_YEAR = 2008;
    /** The year whose detentions carry their whole chain of milestones. */
    static final int FULL_YEAR = 2012;

    private static final int HOUR = 60;
    private static final int LATE_COURT_PER_MILLE = 15;

    private final long seed;
    private final Series series;
    private final Places.Draw isolators;
    private final Stations stations;

    Suspicion(long seed, Places places, Series series) {
        this.seed = seed;
        this.series = series;
        this.isolators = places.drawOf("temporary_detention_isolator");
        this.stations = new Stations(places);
    }

    /** Whether a detention carries its whole chain. */
    static boolean full(Detention detention) {
        return detention.series().equals(SERIES) && detention.year() == FULL_YEAR;
    }

    int count(int year) {
        return series.count(SERIES, year);
    }

    /** Who of a year a prosecutor released. */
    Deck releases(int year) {
        return new Deck(Chance.of(seed, "releases", year), count(year), series.count("releases_by_prosecutor", year));
    }

    Detention of(int year, int index, Deck releases) {
        var chance = Chance.of(seed, SERIES + year, index);
        boolean byProsecutor = releases.part(index) == 0;
        var day = Days.of(year, index, count(year));
        // So that whom a prosecutor releases within three days is released in the same year.
        if (byProsecutor && day.isAfter(LocalDate.of(year, 12, 27))) {
            day = day.minusDays(4);
        }
        var isolator = isolators.openOn(day, chance);
        var ending = byProsecutor ? Ending.PROSECUTOR : ending(chance);
        return new Detention(
                "D-%d-%06d".formatted(year, index + 1),
                SERIES,
                year,
                index,
                byProsecutor ? Source.REPORT : series.source(SERIES, year),
                isolator,
                stations.near(isolator, chance),
                isolator.at(day, Days.second(chance)),
                "criminal",
                chance.hit(120) ? "female" : "male",
                chance.hit(32) ? "minor" : "adult",
                chance.hit(24) ? "foreigner" : chance.hit(3) ? "stateless" : "citizen",
                ending,
                endAfter(ending, chance));
    }

    private static Ending ending(Chance chance) {
        int ticket = chance.below(1_000);
        if (ticket < 660) {
            return Ending.CUSTODY;
        } else if (ticket < 900) {
            return Ending.INVESTIGATOR;
        } else if (ticket < 940) {
            return Ending.COURT_RELEASED;
        } else if (ticket < 965) {
            return Ending.BAIL;
        } else if (ticket < 980) {
            return Ending.OTHER;
        }
        return ticket < 988 ? Ending.LIMIT : Ending.NOT_RECORDED;
    }

    private static int endAfter(Ending ending, Chance chance) {
        return switch (ending) {
            case PROSECUTOR, INVESTIGATOR, BAIL, OTHER, ABROAD -> chance.between(13 * HOUR, 70 * HOUR);
            case CUSTODY, COURT_RELEASED, NOT_RECORDED ->
                chance.hit(LATE_COURT_PER_MILLE)
                        ? chance.between(72 * HOUR + 1, 96 * HOUR)
                        : chance.between(34 * HOUR, 71 * HOUR + 50);
            case LIMIT -> chance.between(71 * HOUR + 30, 72 * HOUR - 1);
        };
    }
}
