package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Nobody is told outside the system unless an operator configured it. */
@QuarkusTest
class NotificationsOffTest extends RunningLimits {

    private static final String DOOR = "/api/alerts/notifications";

    @Test
    void refusesAChannelThatIsOff() {
        for (var channel : new String[] {
            "{\"kind\":\"email\",\"target\":\"a@example.org\",\"bands\":[\"breached\"]}",
            "{\"kind\":\"webhook\",\"target\":\"https://example.org/\",\"bands\":[\"breached\"]}"
        }) {
            var answer = send("prosecutor", "PUT", DOOR, "{\"language\":\"kk\",\"channels\":[" + channel + "]}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("code").asText()).isEqualTo("notifications_off");
        }
        assertThat(get("prosecutor", DOOR).json().path("channels")).isEmpty();
    }

    @Test
    void letsAnAccountTakeItsChannelsAway() {
        var answer = send("prosecutor", "PUT", DOOR, "{\"language\":\"kk\",\"channels\":[]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("language").asText()).isEqualTo("kk");
    }
}
