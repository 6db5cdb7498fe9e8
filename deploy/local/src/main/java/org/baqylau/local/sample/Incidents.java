package org.baqylau.local.sample;

import java.util.List;

/** Deaths, other grave incidents and the duties that follow: a few, all invented. */
final class Incidents {

    private static final List<String> CAUSES = List.of(
            "natural",
            "natural",
            "natural",
            "natural",
            "natural",
            "suicide",
            "suicide",
            "accident",
            "homicide",
            "unknown");
    private static final List<String> KINDS = List.of(
            "use_of_force", "special_means", "segregation", "discipline", "discipline", "self_harm", "transfer");
    private static final int INCIDENTS_PER_DEATH = 4;

    private final long seed;
    private final Series series;
    private final Places.Draw penal;

    Incidents(long seed, Places places, Series series) {
        this.seed = seed;
        this.series = series;
        this.penal = places.draw(Place::penal);
    }

    void year(Scribe scribe, int year) {
        int deaths = series.count("deaths", year);
        for (int index = 0; index < deaths; index++) {
            death(scribe, year, index, deaths);
        }
        int incidents = deaths * INCIDENTS_PER_DEATH;
        for (int index = 0; index < incidents; index++) {
            incident(scribe, year, index, incidents);
        }
    }

    private void death(Scribe scribe, int year, int index, int count) {
        var chance = Chance.of(seed, "death" + year, index);
        var day = Days.of(year, index, count);
        var place = penal.openOn(day, chance);
        var at = place.at(day, chance.below(24 * 3_600));
        String id = "DE-%d-%03d".formatted(year, index + 1);
        String cause = chance.pick(CAUSES);
        scribe.write(
                "death.recorded",
                Source.SYNTHETIC,
                place.id(),
                id,
                at,
                Data.of("facilityId", place.id())
                        .with("deathId", id)
                        .with("at", at)
                        .with("cause", cause)
                        .with("inquiryOpened", !cause.equals("natural") || chance.hit(300)));
        if (cause.equals("suicide")) {
            duty(scribe, place, "DU-" + id, "suicide_check", at, chance);
        }
    }

    private void incident(Scribe scribe, int year, int index, int count) {
        var chance = Chance.of(seed, "incident" + year, index);
        var day = Days.of(year, index, count);
        var place = penal.openOn(day, chance);
        var at = place.at(day, chance.below(24 * 3_600));
        String id = "IN-%d-%03d".formatted(year, index + 1);
        String kind = chance.pick(KINDS);
        boolean told = chance.hit(650);
        scribe.write(
                "incident.recorded",
                Source.SYNTHETIC,
                place.id(),
                id,
                at,
                Data.of("facilityId", place.id())
                        .with("incidentId", id)
                        .with("at", at)
                        .with("kind", kind)
                        .with("prosecutorToldAt", told ? at.plusMinutes(chance.between(20, 2_000)) : null));
        if (kind.equals("use_of_force")) {
            duty(scribe, place, "DU-" + id, "force_used", at, chance);
        }
    }

    private static void duty(
            Scribe scribe, Place place, String id, String duty, java.time.OffsetDateTime at, Chance chance) {
        var data = Data.of("dutyId", id)
                .with("facilityId", place.id())
                .with("duty", duty)
                .with("milestone", "arisen")
                .with("at", at)
                .with("claimant", "custody_register");
        scribe.write("duty.logged", Source.SYNTHETIC, id, "arisen", at, data);
        if (chance.hit(850)) {
            var done = at.plusMinutes(chance.between(15, 1_500));
            scribe.write(
                    "duty.logged",
                    Source.SYNTHETIC,
                    id,
                    "done",
                    done,
                    data.but("milestone", "done").but("at", done));
        }
    }
}
