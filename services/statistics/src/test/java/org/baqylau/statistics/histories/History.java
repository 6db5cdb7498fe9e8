package org.baqylau.statistics.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.baqylau.events.Body;
import org.baqylau.events.Event;
import org.baqylau.events.Fact;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.Submitter;
import org.jspecify.annotations.Nullable;

/** One random history while it is written: its chance, its moments and its events so far. */
final class History {

    /** Who submits; an account's name begins with its role. */
    static final List<String> ACCOUNTS = List.of("monitor-a", "monitor-b", "custody", "lawyer", "prosecutor");

    /** Local midnights at ends of months and years, and both hours of Almaty's change of the clock. */
    private static final List<Instant> EDGES = List.of(
            Instant.parse("2011-12-31T18:00:00Z"),
            Instant.parse("2012-01-31T18:00:00Z"),
            Instant.parse("2012-02-29T18:00:00Z"),
            Instant.parse("2012-02-29T19:00:00Z"),
            Instant.parse("2023-12-31T18:00:00Z"),
            Instant.parse("2024-02-28T18:00:00Z"),
            Instant.parse("2024-02-29T17:00:00Z"),
            Instant.parse("2024-02-29T18:00:00Z"),
            Instant.parse("2024-02-29T19:00:00Z"),
            Instant.parse("2024-03-31T19:00:00Z"));

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2011, 7, 26),
            LocalDate.of(2012, 1, 1),
            LocalDate.of(2012, 1, 31),
            LocalDate.of(2012, 2, 1),
            LocalDate.of(2012, 3, 1),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 4, 1));

    private final String name;
    private final Random random;
    private final List<Said> said = new ArrayList<>();
    private int ids;

    /** An event and who sends it. */
    record Said(Event event, Submitter submitter) {}

    History(String name, Random random) {
        this.name = name;
        this.random = random;
    }

    List<Said> said() {
        return said;
    }

    String id(String kind) {
        return kind + "-" + name + "-" + ids++;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    <T> @Nullable T maybe(T of) {
        return chance(0.5) ? of : null;
    }

    StatedTime moment() {
        var at = one(EDGES).plusSeconds(random.nextInt(4 * 3600) - 2 * 3600L).plusSeconds(chance(0.2) ? 86_400 : 0);
        return StatedTime.of(at, ZoneOffset.ofHours(chance(0.5) ? 5 : 6));
    }

    LocalDate day() {
        return one(DAYS).plusDays(chance(0.3) ? upTo(40) : 0);
    }

    /** At a time that others may share, so that the id decides; the id says nothing of the order of sending. */
    String say(Fact fact, String account) {
        String id = Integer.toHexString(random.nextInt(0x10000)) + "-" + name + "-" + ids++;
        var time = StatedTime.parse("2024-06-0%dT10:00:00Z".formatted(1 + upTo(5)));
        said.add(new Said(Event.of(id, "/tests", time, fact), submitter(account)));
        return id;
    }

    /** The same id in the same subject, which never counts. */
    void sayAgain(String id, Fact fact, String account) {
        said.add(new Said(Event.of(id, "/tests", StatedTime.parse("2024-06-09T10:00:00Z"), fact), submitter(account)));
    }

    private static Submitter submitter(String account) {
        String role = account.replaceAll("-.*", "");
        return new Submitter(
                account,
                Set.of(role),
                Set.of(Submitter.EVERYWHERE),
                role.equals("monitor") ? Set.of(Body.NGO, Body.PUBLIC_MONITORING_COMMISSION) : Set.of(),
                Set.of());
    }
}
