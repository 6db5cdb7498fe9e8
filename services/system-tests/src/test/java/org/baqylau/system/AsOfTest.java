package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Figures as they stood at an instant, once it is closed: no partition of the log may get anything older any more. */
class AsOfTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private final RunningStack stack = Stacks.shared();
    private final People people = new People(stack.origin());
    private final String facility = "as-of-" + UUID.randomUUID();

    /** Most partitions have nothing to take in: their marks alone tell that it has passed. */
    @Test
    void anInstantOfAMomentAgoIsClosedSoon() {
        people.as("registry").event(facilityRegistered(facility, "police_station", "KZ-KAR", "interior"));
        String before = recordedTime(counted(7));
        RunningStack.await(() -> value(population("")) == 7, SOON, () -> "the first count");
        RunningStack.await(
                () -> Instant.now().isAfter(Instant.parse(before).plusSeconds(1)), SOON, () -> "a moment after it");
        counted(9);

        RunningStack.await(
                () -> population(before).status() == 200,
                SOON,
                () -> population(before).body());
        assertThat(value(population(before))).isEqualTo(7);
        RunningStack.await(() -> value(population("")) == 9, SOON, () -> "the second count");
        assertThat(value(population(before))).isEqualTo(7);
    }

    @Test
    void anInstantAheadIsNotYetClosedAndTheLatestPossibleOneIsNamed() {
        people.as("registry").event(facilityRegistered(facility, "police_station", "KZ-KAR", "interior"));

        var refused = population(Instant.now().plusSeconds(3_600).toString());

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("not_yet_closed");
        var latest = INSTANT.matcher(refused.json().path("detail").asText());
        assertThat(latest.find()).as(refused.body()).isTrue();
        assertThat(Instant.parse(latest.group())).isBefore(Instant.now());
        assertThat(population(latest.group()).status()).isEqualTo(200);
    }

    private Client.Answer counted(int total) {
        var at = OffsetDateTime.parse("2012-03-01T08:00:00+06:00").plusMinutes(total);
        var answer = people.as("registry")
                .event(Events.event("population.counted", facility, at, """
                {"facilityId":"%s","asOf":"2012-03-01","total":%d}""".formatted(facility, total)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String recordedTime(Client.Answer receipt) {
        return receipt.json().path("recordedTime").asText();
    }

    /** @param asOf an instant, or nothing */
    private Client.Answer population(String asOf) {
        return people.as("statistician")
                .get("/api/statistics/population?from=2012-03-01&to=2012-03-01&facility=" + facility + "&asOf="
                        + URLEncoder.encode(asOf, StandardCharsets.UTF_8));
    }

    private static int value(Client.Answer answer) {
        return answer.json().path("rows").path(0).path("value").asInt(-1);
    }
}
