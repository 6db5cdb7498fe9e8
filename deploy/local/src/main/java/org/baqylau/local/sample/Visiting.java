package org.baqylau.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.local.sample.VisitPlan.Finding;
import org.baqylau.local.sample.VisitPlan.Recommendation;
import org.baqylau.local.sample.VisitPlan.Theme;
import org.jspecify.annotations.Nullable;

/** Plans visits: each a pure function of the seed, its body, year and index, in the order of days. */
final class Visiting {

    static final String JOINT = "joint";
    static final String COMMISSION = "public_monitoring_commission";

    private static final int FOLLOWS_EVERY = 10;
    private static final int HOUR = 60;
    private static final int CHECKED_PER_MILLE = 120;
    private static final Set<String> SPECIAL =
            Set.of("temporary_detention_isolator", "special_reception_centre", "reception_distribution_centre");
    private static final List<List<String>> SOURCES = List.of(
            List.of("interview", "observation"),
            List.of("register", "document"),
            List.of("interview", "register", "medical"),
            List.of("observation"),
            List.of("interview", "video"));

    private final long seed;
    private final Series series;
    private final Suspicion suspicion;
    private final List<Theme> themes = Csv.rows("findings.csv").stream()
            .map(row -> new Theme(
                    row.getField("area"),
                    row.getField("kk"),
                    row.getField("ru"),
                    row.getField("recommendation_kk"),
                    row.getField("recommendation_ru")))
            .toList();
    private final Places.Draw penal;
    private final Places.Draw special;
    private final Places.Draw stations;
    private final Places.Draw any;

    Visiting(long seed, Places places, Series series, Suspicion suspicion) {
        this.seed = seed;
        this.series = series;
        this.suspicion = suspicion;
        this.penal = places.draw(Place::penal);
        this.special = places.draw(place -> SPECIAL.contains(place.type()));
        this.stations = places.drawOf("police_station");
        this.any = places.draw(
                place -> !place.penal() && !place.type().equals("police_station") && !SPECIAL.contains(place.type()));
    }

    int count(String body, int year) {
        return series.count("visits_" + body, year);
    }

    /** Which of a year's visits of a body go to special facilities, where the number of these is printed. */
    Deck special(String body, int year) {
        return new Deck(
                Chance.of(seed, "special" + body, year), count(body, year), series.count("visits_joint_special", year));
    }

    VisitPlan of(String body, int year, int index) {
        int count = count(body, year);
        var chance = Chance.of(seed, "visit" + body + year, index);
        var day = Days.of(year, index, count);
        var follows = follows(body, year, index, day);
        var checked = follows == null ? checked(body, year, index, count, chance) : null;
        var place = follows != null
                ? follows.place()
                : checked != null ? checked.place() : place(body, year, index, day, chance);
        String id = "V-%s-%d-%04d".formatted(initials(body), year, index + 1);
        return new VisitPlan(
                id,
                series.source("visits_" + body, year),
                body,
                year,
                index,
                place,
                kind(body, follows != null, chance),
                place.at(day, Days.between(chance, 9, 17)),
                chance.between(HOUR, 6 * HOUR),
                findings(id, place, day, chance),
                follows,
                checked);
    }

    private static String initials(String body) {
        return switch (body) {
            case COMMISSION -> "PMC";
            case "ngo" -> "NGO";
            case "ombudsman" -> "OMB";
            case "ombudsman_working_group" -> "OWG";
            case "prosecutor" -> "PRO";
            default -> "JNT";
        };
    }

    /** Every tenth visit follows up one of about a month before. */
    private @Nullable VisitPlan follows(String body, int year, int index, LocalDate day) {
        int earlier = index - Math.max(5, count(body, year) / 12);
        if (earlier % FOLLOWS_EVERY == FOLLOWS_EVERY - 1) {
            earlier--;
        }
        if (index % FOLLOWS_EVERY != FOLLOWS_EVERY - 1 || earlier < 0 || body.equals(JOINT)) {
            return null;
        }
        var followed = of(body, year, earlier);
        return followed.place().openOn(day) ? followed : null;
    }

    /** NGOs now and then take a detention of the days before and compare the register with paper and people. */
    private @Nullable Detention checked(String body, int year, int index, int count, Chance chance) {
        if (!body.equals("ngo") || year != Suspicion.FULL_YEAR || !chance.hit(CHECKED_PER_MILLE)) {
            return null;
        }
        int detentions = suspicion.count(year);
        int earlier = (int) ((long) index * detentions / count) - chance.between(450, 900);
        return earlier < 0 ? null : suspicion.of(year, earlier, suspicion.releases(year));
    }

    private Place place(String body, int year, int index, LocalDate day, Chance chance) {
        return switch (body) {
            case COMMISSION -> penal.openOn(day, chance);
            case JOINT -> (special(body, year).part(index) == 0 ? special : stations).openOn(day, chance);
            default -> (chance.hit(600) ? penal : chance.hit(600) ? special : any).openOn(day, chance);
        };
    }

    private static String kind(String body, boolean follows, Chance chance) {
        if (body.equals(JOINT) || body.equals("prosecutor")) {
            return "inspection";
        }
        return follows ? "follow_up" : chance.hit(30) ? "special" : chance.hit(250) ? "interim" : "periodic";
    }

    private List<Finding> findings(String id, Place place, LocalDate day, Chance chance) {
        var findings = new ArrayList<Finding>();
        int count = chance.hit(450) ? 0 : chance.between(1, 3);
        for (int number = 1; number <= count; number++) {
            var recommendation = chance.hit(550)
                    ? new Recommendation(id + "-R" + number, addressee(place, day, chance), chance.hit(700))
                    : null;
            findings.add(new Finding(
                    id + "-F" + number,
                    chance.pick(themes),
                    severity(chance),
                    chance.hit(400),
                    chance.pick(SOURCES),
                    recommendation));
        }
        return findings;
    }

    private static String severity(Chance chance) {
        int ticket = chance.below(1_000);
        return ticket < 4 ? "torture_allegation" : ticket < 120 ? "serious" : ticket < 600 ? "concern" : "note";
    }

    private static String addressee(Place place, LocalDate day, Chance chance) {
        int ticket = chance.below(1_000);
        if (ticket < 300) {
            return "facility";
        } else if (ticket < 350) {
            return "prosecution";
        } else if (ticket < 360) {
            return "government";
        }
        return place.penal() ? (ticket < 430 && day.getYear() < 2011 ? "justice" : "penal_system") : place.agency();
    }
}
