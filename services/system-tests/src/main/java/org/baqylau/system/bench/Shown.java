package org.baqylau.system.bench;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.baqylau.system.Client;
import org.baqylau.system.Events;
import org.baqylau.system.RunningStack;

/** How soon after its answer a fact stands in the record of its place and in the figures. */
final class Shown {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2021-05-05T10:00:00+06:00");

    private final String place;
    private final Client registry;
    private final Client custody;
    private final Client prosecutor;
    private final Client statistician;
    private int sent;

    /** @param run makes the ids of this run its own */
    Shown(RunningStack stack, String run) {
        this.place = run + "-shown";
        this.registry = new Client(stack.origin(), "registry");
        this.custody = new Client(stack.origin(), "custody");
        this.prosecutor = new Client(stack.origin(), "prosecutor");
        this.statistician = new Client(stack.origin(), "statistician");
    }

    void begin() {
        registry.event(Events.facilityRegistered(place, "temporary_detention_isolator", "KZ-KAR", "interior"));
    }

    /** One fact after the other, so many; in milliseconds, sorted. */
    double[] millis(int facts) {
        double[] millis = new double[facts];
        for (int i = 0; i < facts; i++) {
            sent++;
            custody.event(Events.milestone(place + sent, place, "apprehended", AT));
            long began = System.nanoTime();
            while (recorded() < sent || figure() < sent) {
                Load.pause();
            }
            millis[i] = Load.seconds(began) * 1_000;
        }
        Arrays.sort(millis);
        return millis;
    }

    static void print(String load, double[] millis) {
        System.out.printf(
                Locale.ROOT,
                "accepted to visible in record and figures, %s: median %,.0f ms, p99 %,.0f ms (gate 1000)%n",
                load,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)]);
    }

    private int recorded() {
        return prosecutor
                .get("/api/facilities/" + place)
                .json()
                .path("detentions")
                .asInt(-1);
    }

    private int figure() {
        return statistician
                .get("/api/statistics/detentions?from=2021&to=2021&facility=" + place)
                .json()
                .path("rows")
                .path(0)
                .path("value")
                .asInt(-1);
    }
}
