package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;
import static org.baqylau.system.Events.visitReported;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's tables are built anew from the log while it answers: the doors say the same before and after. */
class RebuildTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");

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
        RunningStack.await(() -> answers().equals(answers()), Duration.ofSeconds(15), () -> "the doors to rest");
        var before = answers();

        String door = "/api/operations/" + service + "/rebuild";
        assertThat(people.as("admin").post(door, "{}").status()).isEqualTo(200);
        assertThat(people.as("statistician").post(door, "{}").status()).isEqualTo(403);
        RunningStack.await(
                () -> !people.as("admin").get(door).json().path("running").asBoolean(true),
                Duration.ofSeconds(60),
                () -> "the rebuild to end");

        assertThat(answers()).isEqualTo(before);
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
