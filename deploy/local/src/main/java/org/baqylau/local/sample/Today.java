package org.baqylau.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A handful of detentions that run at the moment of loading, in three towns, so that clocks tick and alerts rise: some
 * without a protocol that is due within the hour, one breached, some near 72 hours, one whose hour is disputed.
 */
final class Today {

    private static final String APPREHENDED = "apprehended";
    private static final String DISPUTED = "T-11";

    private final Instant now;
    private final Places places;

    Today(Instant now, Places places) {
        this.now = now;
        this.places = places;
    }

    /** A milestone and how long before the moment of loading it was reached. */
    private record Step(String milestone, Duration ago) {}

    private static Step step(String milestone, int hours, int minutes) {
        return new Step(milestone, Duration.ofHours(hours).plusMinutes(minutes));
    }

    /** What the custody registers of the three towns say. */
    void registers(Scribe scribe) {
        // No protocol yet: due in more than two hours, within the hour, within half an hour, and overdue.
        log(scribe, "T-01", "KAR-PS-01", "KAR-TDI-01", "male", "adult", "citizen", step(APPREHENDED, 0, 35));
        log(
                scribe,
                "T-02",
                "KAR-PS-02",
                "KAR-TDI-01",
                "male",
                "adult",
                "citizen",
                step(APPREHENDED, 2, 8),
                step("delivered", 1, 20));
        log(
                scribe,
                "T-03",
                "YUZ-PS-01",
                "YUZ-TDI-01",
                "female",
                "adult",
                "citizen",
                step(APPREHENDED, 2, 35),
                step("delivered", 1, 55),
                step("handed_to_investigator", 1, 10));
        log(
                scribe,
                "T-04",
                "MAN-PS-01",
                "MAN-TDI-01",
                "male",
                "adult",
                "citizen",
                step(APPREHENDED, 5, 10),
                step("delivered", 4, 25));
        // A minor, and a foreigner whose mission nobody told.
        log(
                scribe,
                "T-05",
                "KAR-PS-01",
                "KAR-TDI-02",
                "male",
                "minor",
                "citizen",
                step(APPREHENDED, 3, 20),
                step("delivered", 2, 50),
                step("guardians_notified", 2, 30),
                step("protocol_drawn", 1, 5));
        log(
                scribe,
                "T-06",
                "MAN-PS-02",
                "MAN-TDI-01",
                "male",
                "adult",
                "foreigner",
                step(APPREHENDED, 10, 0),
                step("delivered", 9, 15),
                step("protocol_drawn", 8, 0),
                step("placed", 6, 45));
        // On the way, in time and late.
        log(
                scribe,
                "T-07",
                "YUZ-PS-02",
                "YUZ-TDI-01",
                "male",
                "adult",
                "citizen",
                step(APPREHENDED, 26, 0),
                step("protocol_drawn", 23, 40),
                step("prosecutor_notified", 20, 0),
                step("placed", 22, 30),
                step("counsel_met", 21, 0),
                step("first_interview", 20, 15));
        log(
                scribe,
                "T-08",
                "KAR-PS-03",
                "KAR-TDI-02",
                "female",
                "adult",
                "citizen",
                step(APPREHENDED, 20, 0),
                step("protocol_drawn", 15, 40),
                step("placed", 14, 0));
        // Two hours, and ten minutes, before the court's 72 hours end, and past them.
        log(
                scribe,
                "T-09",
                "YUZ-PS-03",
                "YUZ-TDI-02",
                "male",
                "adult",
                "citizen",
                step(APPREHENDED, 70, 0),
                step("protocol_drawn", 67, 50),
                step("placed", 66, 0),
                step("prosecutor_notified", 62, 0));
        log(
                scribe,
                "T-10",
                "MAN-PS-01",
                "MAN-TDI-02",
                "male",
                "adult",
                "citizen",
                step(APPREHENDED, 71, 50),
                step("protocol_drawn", 69, 30),
                step("placed", 68, 10));
        log(
                scribe,
                DISPUTED,
                "KAR-PS-02",
                "KAR-TDI-01",
                "male",
                "adult",
                "citizen",
                step(APPREHENDED, 2, 0),
                step("delivered", 1, 55),
                step("protocol_drawn", 1, 45));
        log(
                scribe,
                "T-12",
                "YUZ-PS-01",
                "YUZ-TDI-01",
                "male",
                "adult",
                "stateless",
                step(APPREHENDED, 81, 0),
                step("protocol_drawn", 78, 30),
                step("placed", 77, 0));
    }

    /** The lawyer of one of them hands in another hour: five and a half hours earlier than the register says. */
    void lawyersClaim(Scribe scribe) {
        var station = places.place("KAR-PS-02");
        var at = at(station, Duration.ofHours(7).plusMinutes(30));
        scribe.write(
                "detention.logged",
                Source.TODAY,
                DISPUTED,
                "apprehended/claim",
                at,
                Data.of("detentionId", DISPUTED)
                        .with("facilityId", station.id())
                        .with("milestone", APPREHENDED)
                        .with("at", at)
                        .with("precision", "minute")
                        .with("claimant", "detained_person"));
    }

    private void log(
            Scribe scribe,
            String id,
            String station,
            String isolator,
            String sex,
            String ageGroup,
            String nationality,
            Step... steps) {
        var profile = Data.of("sex", sex).with("ageGroup", ageGroup).with("nationality", nationality);
        boolean placed = false;
        for (var step : List.of(steps)) {
            boolean first = step.milestone().equals(APPREHENDED);
            placed |= step.milestone().equals("placed");
            var place = places.place(placed ? isolator : station);
            var at = at(place, step.ago());
            scribe.write(
                    "detention.logged",
                    Source.TODAY,
                    id,
                    step.milestone(),
                    at,
                    Data.of("detentionId", id)
                            .with("facilityId", place.id())
                            .with("milestone", step.milestone())
                            .with("at", at)
                            .with("claimant", "custody_register")
                            .with("personRef", first ? "P-" + id : null)
                            .with("person", first ? Data.of("name", "Үлгі адам " + id) : null)
                            .with("profile", first ? profile : null)
                            .with("regimeOfLaw", first ? "criminal" : null));
        }
    }

    private OffsetDateTime at(Place place, Duration ago) {
        return now.minus(ago).atZone(place.town().zone()).toOffsetDateTime();
    }
}
