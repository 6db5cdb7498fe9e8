package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SingleEventTest extends IntakeTest {

    @Test
    void isAnsweredWithItsReceiptOnceItIsOnTheLog() throws Exception {
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");

        var answer = as("registry").event(sent.json());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var receipt = answer.json();
        assertThat(receipt.path("id").asText()).isEqualTo(sent.id());
        assertThat(receipt.path("subject").asText()).isEqualTo(sent.subject());
        assertThat(receipt.path("log").path("topic").asText()).isEqualTo("facts");
        TimeUnit.SECONDS.sleep(1);
        var again = as("registry").event(sent.json());
        System.out.println(again);
        System.out.println(as("registry").event("{}"));
        System.out.println(as("registry").stream(
                sent.json() + "\n\n{}\n" + Sent.visit("V1", "F9", "ngo").json()));
        System.out.println(as("registry")
                .batch("[" + sent.json() + ",{},"
                        + Sent.visit("V1", "F9", "ngo").json() + "]"));
        var c = Sent.complaint(Sent.fresh("c"), "F9");
        System.out.println(as("ombudsman").event(c.json()));
        TimeUnit.SECONDS.sleep(1);
        System.out.println(as("ombudsman")
                .post(
                        "/api/openings",
                        "application/json",
                        ("{\"id\":\"" + c.id() + "\",\"field\":\"narrative\",\"reason\":\"x\"}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        System.out.println(as("ombudsman").get("/api/openapi").body().length());
        System.out.println(as("ombudsman")
                .with("Accept", "application/yaml")
                .get("/api/asyncapi")
                .body()
                .substring(0, 100));
        System.out.println(nobody().get("/api/codes").body().substring(0, 100));
        System.out.println(nobody().get("/?lang=kk"));
        System.out.println(nobody().event("{}"));
    }
}
