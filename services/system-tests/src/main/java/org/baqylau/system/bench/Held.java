package org.baqylau.system.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.system.Events;

/**
 * People in custody now. Of most of them nothing falls due within the next two hours; of others one limit alone, the
 * three hours to the protocol, in a second that is chosen.
 */
final class Held {

    static final String LIMIT = "KZ-PROTOCOL-3H";
    static final String REGION = "KZ-MAN";
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(5);
    private static final int PLACES = 40;

    private final String run;
    private int quiet;
    private int batch;

    /** @param run makes the ids of this run its own */
    Held(String run) {
        this.run = run + "-h";
    }

    List<String> places() {
        var places = new ArrayList<String>();
        for (int i = 0; i < PLACES; i++) {
            places.add(Events.facilityRegistered(place(i), "temporary_detention_isolator", REGION, "interior"));
        }
        return places;
    }

    private String place(int number) {
        return run + "-p" + number % PLACES;
    }

    /** The entries of so many more of whom nothing falls due soon: apprehended within the last hour, rights explained. */
    List<String> quiet(int detentions) {
        var now = now();
        var events = new ArrayList<String>(detentions * 2);
        for (int i = 0; i < detentions; i++) {
            String id = run + "-q" + quiet;
            var at = now.minusSeconds(600 + quiet % 3_000);
            events.add(Events.milestone(id, place(quiet), "apprehended", at));
            events.add(Events.milestone(id, place(quiet), "rights_explained", at.plusMinutes(5)));
            quiet++;
        }
        return events;
    }

    /** Detentions whose protocol is due at the same second, with all their entries. */
    record Due(String prefix, OffsetDateTime at, int detentions, List<String> events) {}

    Due due(OffsetDateTime at, int detentions) {
        String prefix = run + "-d" + batch++ + "-";
        var apprehended = at.minusHours(3);
        var events = new ArrayList<String>(detentions * 4);
        for (int i = 0; i < detentions; i++) {
            String id = prefix + i;
            events.add(Events.milestone(id, place(i), "apprehended", apprehended));
            for (var milestone : List.of("rights_explained", "relatives_notified", "handed_to_investigator")) {
                events.add(Events.milestone(id, place(i), milestone, apprehended.plusMinutes(10)));
            }
        }
        return new Due(prefix, at, detentions, events);
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(OFFSET).truncatedTo(ChronoUnit.SECONDS);
    }
}
