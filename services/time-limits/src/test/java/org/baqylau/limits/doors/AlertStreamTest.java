package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue as it changes. */
@QuarkusTest
class AlertStreamTest extends RunningLimits {

    private static final String LIMIT = "KZ-PROTOCOL-3H";
    private static final Duration OVERDUE = Duration.ofHours(5);

    private final String facility = fresh("F");
    private final String ours = "?limitId=" + LIMIT + "&facility=" + facility;

    @BeforeEach
    void aPlace() {
        told.facility(facility, "KZ-KAR");
    }

    @Test
    void tellsWhatIsRaisedAndWhatBecomesOfIt() {
        try (var stream = stream("prosecutor-kar", ours, null)) {
            assertThat(stream.next().name()).isEqualTo("position");
            String detention = apprehended(facility, OVERDUE);

            var raised = stream.next();

            assertThat(raised.name()).isEqualTo("alert");
            assertThat(raised.json().path("detentionId").asText()).isEqualTo(detention);
            assertThat(raised.json().path("state").asText()).isEqualTo("open");
            assertThat(raised.json().path("band").asText()).isEqualTo("breached");
            assertThat(raised.json().path("region").asText()).isEqualTo("KZ-KAR");

            var asked = Instant.now();
            send("prosecutor-kar", "POST", "/api/alerts/" + raised.alert() + "/acknowledgement", "{}");
            var taken = stream.next();

            System.out.println("acknowledged and streamed in " + Duration.between(asked, Instant.now()));
            assertThat(taken.alert()).isEqualTo(raised.alert());
            assertThat(taken.json().path("state").asText()).isEqualTo("acknowledged");
            assertThat(taken.json().path("takenBy").asText()).isEqualTo("prosecutor-kar");
            assertThat(taken.json())
                    .isEqualTo(get("prosecutor-kar", "/api/alerts" + ours)
                            .json()
                            .path("items")
                            .path(0));
        }
    }

    @Test
    void tellsOfAWarning() {
        try (var stream = stream("prosecutor", ours, null)) {
            stream.next();
            String detention = apprehended(facility, Duration.ofMinutes(150));

            var warned = stream.next();

            assertThat(warned.json().path("detentionId").asText()).isEqualTo(detention);
            assertThat(warned.json().path("band").asText()).isEqualTo("under_1h");
        }
    }

    @Test
    void hidesWhatLiesOutsideTheTerritory() {
        try (var elsewhere = stream("prosecutor-ala", "", null);
                var everywhere = stream("auditor", ours, null)) {
            elsewhere.next();
            everywhere.next();
            String there = fresh("F");
            told.facility(there, "KZ-ALA");
            apprehended(facility, OVERDUE);
            everywhere.next();
            String own = apprehended(there, OVERDUE);

            assertThat(elsewhere.next().json().path("detentionId").asText()).isEqualTo(own);
        }
    }

    @Test
    void goesOnWhereAClientWasCutOffAmongManyChanges() {
        int many = 200;
        var seen = new ArrayList<String>();
        String last;
        try (var stream = stream("prosecutor", ours, null)) {
            last = stream.next().id();
            for (int i = 0; i < many; i++) {
                apprehended(facility, OVERDUE);
            }
            while (seen.size() < 70) {
                var event = stream.next();
                seen.add(event.alert());
                last = event.id();
            }
        }
        await(() -> queued(500) == many);

        for (int cuts = 0; cuts < 2; cuts++) {
            try (var stream = stream("prosecutor", ours, last)) {
                assertThat(stream.next().id()).isEqualTo(last);
                for (int i = 0; i < 65; i++) {
                    var event = stream.next();
                    seen.add(event.alert());
                    last = event.id();
                }
            }
        }

        assertThat(seen).hasSize(many).doesNotHaveDuplicates();
        try (var stream = stream("prosecutor", ours, last)) {
            stream.next();
            String next = apprehended(facility, OVERDUE);
            assertThat(stream.next().json().path("detentionId").asText()).isEqualTo(next);
        }
    }

    @Test
    void everyReaderOfManyIsTold() {
        List<EventStream> streams = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            streams.add(stream("prosecutor", ours, null));
        }
        streams.forEach(EventStream::next);
        apprehended(facility, OVERDUE);

        var told = new HashSet<String>();
        streams.forEach(stream -> told.add(stream.next().alert()));
        streams.forEach(EventStream::close);

        assertThat(told).hasSize(1);
    }

    @Test
    void tellsTheLastStateAloneToWhoComesBack() {
        String last;
        try (var stream = stream("prosecutor", ours, null)) {
            last = stream.next().id();
        }
        apprehended(facility, OVERDUE);
        await(() -> queued(1) == 1);
        String id =
                get("prosecutor", "/api/alerts" + ours).json().at("/items/0/id").asText();
        send("prosecutor", "POST", "/api/alerts/" + id + "/acknowledgement", "{}");
        send("prosecutor", "POST", "/api/alerts/" + id + "/resolution", "{\"outcome\":\"done_late\"}");

        try (var stream = stream("prosecutor", ours, last)) {
            stream.next();
            assertThat(stream.next().json().path("state").asText()).isEqualTo("resolved");
            assertThat(stream.isQuiet()).isTrue();
        }
    }

    @Test
    void refusesAPlaceThatIsNotOurs() {
        var answer = send("prosecutor", "GET", "/api/alerts/stream", null, "Last-Event-ID", "nonsense");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("bad_cursor");
    }

    @Test
    void isClosedToWhoMayNotSeeTheQueue() {
        assertThat(get("lawyer", "/api/alerts/stream").status()).isEqualTo(403);
    }

    private int queued(int size) {
        return get("prosecutor", "/api/alerts" + ours + "&size=" + size)
                .json()
                .path("items")
                .size();
    }
}
