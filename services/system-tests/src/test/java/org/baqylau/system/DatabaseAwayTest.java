package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database does not answer for a whole minute, and limits end in that minute. */
class DatabaseAwayTest {

    private static final int HELD = 20;
    private static final Duration AWAY = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(6);

    private final RunningStack stack = Stacks.shared();
    private final People people = new People(stack.origin());
    private final String facility = "away-" + UUID.randomUUID();

    @Test
    void everyAlertIsRaisedOnceAsSoonAsItIsBack() throws InterruptedException {
        people.as("registry").event(facilityRegistered(facility, "temporary_detention_isolator", "KZ-KAR", "interior"));
        var due = OffsetDateTime.now(ZoneOffset.ofHours(5))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(30);
        var events = new ArrayList<String>();
        for (int i = 0; i < HELD; i++) {
            events.add(milestone(facility + "-" + i, facility, "apprehended", due.minusHours(3)));
        }
        people.as("custody").stream(events);
        RunningStack.await(() -> queue("under_1h").size() == HELD, SOON, () -> "warned of " + queue("under_1h"));

        Thread.sleep(Duration.between(Instant.now(), due.toInstant().minusSeconds(10)));
        var database = database();
        database.forEach(pid -> RunningStack.signal(pid, "STOP"));
        Thread.sleep(AWAY);
        database.forEach(pid -> RunningStack.signal(pid, "CONT"));

        RunningStack.await(() -> queue("breached").size() == HELD, SOON, () -> "raised: " + queue("breached"));
        for (var alert : queue("breached")) {
            var history = people.as("prosecutor")
                    .get("/api/alerts/" + alert.path("id").asText())
                    .json()
                    .path("history");
            assertThat(history.findValuesAsText("type")).containsOnlyOnce("org.baqylau.alert.raised.v1");
        }
    }

    /** The server and all its backends. */
    private List<Long> database() {
        var server = ProcessHandle.of(stack.pid("postgresql")).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private List<JsonNode> queue(String band) {
        var all = new ArrayList<JsonNode>();
        people.as("prosecutor")
                .get("/api/alerts?limitId=KZ-PROTOCOL-3H&facility=" + facility + "&band=" + band)
                .json()
                .path("items")
                .forEach(all::add);
        return all;
    }
}
