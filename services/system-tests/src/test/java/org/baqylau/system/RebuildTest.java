package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;
import static org.baqylau.system.Events.visitReported;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's tables are built anew from the log while it answers: the doors say the same before and after. */
class RebuildTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");

    private static final Duration QUIET = Duration.ofSeconds(4);

    private final RunningStack stack = Stacks.shared();
    private final People people = new People(stack.origin());
    private final String facility = "rebuild-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "facility-records", "time-limits", "statistics"})
    void equalsLive(String service) {
        String registered = facilityRegistered(facility, "temporary_detention_isolator", "KZ-KAR", "interior");
        String receipt = people.as("registry").event(registered).body();
        var events = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            events.add(milestone(facility + "-" + i, facility, "apprehended", AT.plusHours(i)));
            events.add(milestone(facility + "-" + i, facility, "protocol_drawn", AT.plusHours(i + 2L)));
        }
        people.as("custody").stream(events);
        people.as("monitor").event(visitReported(facility + "-v", facility, "ngo", AT));
        RunningStack.await(
                () -> answers().get(0).contains("\"value\":20"),
                Duration.ofSeconds(15),
                () -> answers().get(0));
        var before = answersAtRest();

        another();
        rebuild("/api/operations/" + service + "/rebuild");

        assertThat(answersAtRest()).isEqualTo(before);
        another();
        var again = people.as("registry").event(registered);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(receipt);
        var changed = people.as("registry").event(registered.replace("\"capacity\":40", "\"capacity\":41"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(409);
    }

    private void rebuild(String door) {
        var asked = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(people.as("admin").post(door, "{}").status()).isEqualTo(200);
        assertThat(people.as("statistician").post(door, "{}").status()).isEqualTo(403);
        RunningStack.await(
                () -> !people.as("admin").get(door).json().path("running").asBoolean(true),
                Duration.ofSeconds(60),
                () -> "the rebuild to end");

        var last = people.as("auditor").get(door).json().path("last");
        assertThat(last.path("outcome").asText()).as(last.toString()).isEqualTo("switched");
        assertThat(Instant.parse(last.path("startedAt").asText())).isAfterOrEqualTo(asked);
    }

    /** Intake knows for a moment what it took in without asking its tables; until two moments later something else came. */
    private void another() {
        String other = facilityRegistered("other-" + UUID.randomUUID(), "police_station", "KZ-ALA", "interior");
        assertThat(people.as("registry").event(other).status()).isEqualTo(201);
    }

    /** What the doors answer once nothing has changed for longer than the system waits before it speaks of what is missing. */
    private List<String> answersAtRest() {
        var last = new AtomicReference<>(answers());
        var since = new AtomicLong(System.nanoTime());
        RunningStack.await(
                () -> {
                    var now = answers();
                    if (!now.equals(last.getAndSet(now))) {
                        since.set(System.nanoTime());
                    }
                    return System.nanoTime() - since.get() > QUIET.toNanos();
                },
                Duration.ofSeconds(30),
                () -> "the doors to rest");
        return Objects.requireNonNull(last.get());
    }

    private List<String> answers() {
        return List.of(
                withoutPosition(people.as("statistician")
                        .get("/api/statistics/detentions?from=2012&to=2012&facility=" + facility)
                        .body()),
                people.as("prosecutor").get("/api/facilities/" + facility).body(),
                people.as("prosecutor")
                        .get("/api/facilities/" + facility + "/timeline")
                        .body(),
                people.as("prosecutor")
                        .get("/api/detentions/" + facility + "-3")
                        .body());
    }

    /** The position moves on with the marks of time; the figures do not. */
    private static String withoutPosition(String figure) {
        return figure.replaceAll("\"position\":\"[^\"]*\"", "");
    }
}
