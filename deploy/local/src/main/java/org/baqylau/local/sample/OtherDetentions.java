package org.baqylau.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.baqylau.local.sample.Detention.Ending;

/** Detentions of other kinds: administrative, immigration, extradition, never placed, logged by mistake. */
final class OtherDetentions {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final long seed;
    private final Series series;
    private final Register register;
    private final Stations stations;
    private final Places.Draw receptionCentres;
    private final Places.Draw distributionCentres;
    private final Places.Draw remandIsolators;
    private final Places.Draw policeStations;

    OtherDetentions(long seed, Places places, Series series, Register register) {
        this.seed = seed;
        this.series = series;
        this.register = register;
        this.stations = new Stations(places);
        this.receptionCentres = places.drawOf("special_reception_centre");
        this.distributionCentres = places.drawOf("reception_distribution_centre");
        this.remandIsolators = places.drawOf("remand_isolator");
        this.policeStations = places.drawOf("police_station");
    }

    void year(Scribe scribe, int year) {
        each(
                "administrative_detentions",
                year,
                receptionCentres,
                (detention, chance) -> register.log(
                        scribe, detention, placed(detention, Ending.OTHER, chance.between(DAY, 15 * DAY))));
        each(
                "immigration_detentions",
                year,
                distributionCentres,
                (detention, chance) -> register.log(
                        scribe,
                        detention,
                        placed(detention, Ending.COURT_RELEASED, chance.between(5 * DAY, 25 * DAY))));
        each("extraditions", year, remandIsolators, (detention, chance) -> extradited(scribe, detention, chance));
        each(
                "station_releases",
                year,
                policeStations,
                (detention, chance) -> register.log(scribe, detention, questioned(detention, chance)));
        each("voided_detentions", year, policeStations, (detention, chance) -> mistaken(scribe, detention, chance));
    }

    private interface Writing {
        void write(Detention detention, Chance chance);
    }

    private void each(String name, int year, Places.Draw places, Writing writing) {
        int count = series.count(name, year);
        for (int index = 0; index < count; index++) {
            var chance = Chance.of(seed, name + year, index);
            var day = Days.of(year, index, count);
            writing.write(detention(name, year, index, places.openOn(day, chance), day, chance), chance);
        }
    }

    private Detention detention(String name, int year, int index, Place place, LocalDate day, Chance chance) {
        boolean foreign = name.equals("extraditions") || name.equals("immigration_detentions");
        return new Detention(
                "%s-%d-%04d".formatted(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT), year, index + 1),
                name,
                year,
                index,
                series.source(name, year),
                place,
                stations.near(place, chance),
                place.at(day, Days.second(chance)),
                regimeOfLaw(name),
                chance.hit(120) ? "female" : "male",
                "adult",
                foreign ? "foreigner" : "citizen",
                Ending.OTHER,
                DAY);
    }

    private static String regimeOfLaw(String name) {
        return switch (name) {
            case "administrative_detentions" -> "administrative";
            case "immigration_detentions" -> "immigration";
            case "extraditions" -> "extradition";
            default -> "criminal";
        };
    }

    private static List<Entry> placed(Detention detention, Ending ending, int after) {
        return List.of(
                new Entry("apprehended", detention.station(), detention.at()),
                new Entry("placed", detention.place(), detention.at().plusMinutes(5 * HOUR)),
                end(detention, ending, detention.at().plusMinutes(after)));
    }

    /** The day of the series is the one of the surrender; the apprehension lies weeks or months before it. */
    private void extradited(Scribe scribe, Detention detention, Chance chance) {
        var apprehended = detention.at().minusDays(chance.between(20, 200));
        register.log(
                scribe,
                detention,
                List.of(
                        new Entry("apprehended", detention.station(), apprehended),
                        new Entry("placed", detention.place(), apprehended.plusMinutes(chance.between(DAY, 3 * DAY))),
                        end(detention, Ending.ABROAD, detention.at())));
    }

    private static List<Entry> questioned(Detention detention, Chance chance) {
        int minutes = chance.between(15, 80);
        return List.of(
                new Entry("apprehended", detention.place(), detention.at()),
                new Entry("delivered", detention.place(), detention.at().plusMinutes(minutes)),
                end(detention, Ending.INVESTIGATOR, detention.at().plusMinutes(minutes + chance.between(30, 170))));
    }

    private static void mistaken(Scribe scribe, Detention detention, Chance chance) {
        String id = scribe.write(
                "detention.logged",
                detention.source(),
                detention.id(),
                "apprehended",
                detention.at(),
                Data.of("detentionId", detention.id())
                        .with("facilityId", detention.place().id())
                        .with("milestone", "apprehended")
                        .with("at", detention.at())
                        .with("claimant", "custody_register")
                        .with("profile", detention.profile())
                        .with("regimeOfLaw", detention.regimeOfLaw()));
        scribe.write(
                "detention.voided",
                detention.source(),
                detention.id(),
                "apprehended/voided",
                detention.at().plusMinutes(chance.between(10, 600)),
                Data.of("detentionId", detention.id()).with("entryId", id).with("reason", "Қате жазба"));
    }

    private static Entry end(Detention detention, Ending ending, java.time.OffsetDateTime at) {
        return new Entry(ending.milestone(), ending.milestone(), detention.place(), at, ending.details());
    }
}
