package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;
import static org.baqylau.system.Events.visitReported;

import java.time.Duration;
import java.time.OffsetDateTime;
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
        people.as("registry").event(facilityRegistered(facility, "temporary_detention_isolator", "KZ-KAR", "interior"));
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

        String door = "/api/operations/" + service + "/rebuild";
        assertThat(people.as("admin").post(door, "{}").status()).isEqualTo(200);
        assertThat(people.as("statistician").post(door, "{}").status()).isEqualTo(403);
        RunningStack.await(
                () -> !people.as("admin").get(door).json().path("running").asBoolean(true),
                Duration.ofSeconds(60),
                () -> "the rebuild to end");

        assertThat(answers()).isEqualTo(before);
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
