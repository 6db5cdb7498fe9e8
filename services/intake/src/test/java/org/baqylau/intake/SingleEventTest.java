package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SingleEventTest extends IntakeTest {

    @Test
    void isAnsweredWithItsReceiptOnceItIsOnTheLog() {
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");

        var answer = as("registry").event(sent.json());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var receipt = answer.json();
        assertThat(receipt.path("id").asText()).isEqualTo(sent.id());
        assertThat(receipt.path("subject").asText()).isEqualTo(sent.subject());
        assertThat(receipt.path("log").path("topic").asText()).isEqualTo("facts");
    }
}
