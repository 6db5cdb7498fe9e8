package org.baqylau.system.bench;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baqylau.system.Events;

/** The load: detentions of three milestones each, at forty places, with one event in a hundred sent twice. */
final class Detentions {

    static final int PLACES = 40;
    private static final List<String> MILESTONES = List.of("apprehended", "protocol_drawn", "released");
    private static final OffsetDateTime START = OffsetDateTime.parse("2012-01-01T00:00:00+06:00");

    private final String run;
    private final Random random = new Random(42);
    private int detention;
    private int sent;

    /** @param run makes the ids of this run its own */
    Detentions(String run) {
        this.run = run;
    }

    static String place(String run, int number) {
        return run + "-p" + number;
    }

    List<String> places() {
        var places = new ArrayList<String>();
        for (int i = 0; i < PLACES; i++) {
            places.add(Events.facilityRegistered(place(run, i), "temporary_detention_isolator", "KZ-KAR", "interior"));
        }
        return places;
    }

    /** The next lines; a line in a hundred stands there twice. */
    synchronized List<String> next(int lines) {
        var events = new ArrayList<String>(lines);
        while (events.size() < lines) {
            String id = run + "-d" + detention;
            String place = place(run, detention % PLACES);
            var at = START.plusMinutes(detention % 500_000L);
            detention++;
            for (int i = 0; i < MILESTONES.size(); i++) {
                String event = Events.milestone(id, place, MILESTONES.get(i), at.plusHours(i * 2L));
                events.add(event);
                sent++;
                if (random.nextInt(100) == 0) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** Different events so far. */
    synchronized int distinct() {
        return sent;
    }

    synchronized int detentions() {
        return detention;
    }
}
