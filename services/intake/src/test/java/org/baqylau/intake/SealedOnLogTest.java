package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.baqylau.events.EventSchemas;
import org.baqylau.events.Form;
import org.junit.jupiter.api.Test;

/** What is told of people stands nowhere in clear. */
@QuarkusTest
class SealedOnLogTest extends IntakeTest {

    private static final List<String> SECRETS = List.of("Sealed Name", "sealed@example.org", "Sealed words", "құпия");

    @Test
    void nothingOfItIsInClearOnTheLogOrInATable() throws Exception {
        var log = TheLog.fromNow();
        recorded("ombudsman", Sent.complaint(Sent.fresh("c"), "F"));
        recorded("custody", Sent.named(Sent.fresh("d")));

        assertThat(log.appended()).hasSize(2).allSatisfy(record -> {
            assertThat(TheLog.text(record)).doesNotContain(SECRETS);
            assertThat(new EventSchemas().violations(record.value(), Form.LOGGED))
                    .isEmpty();
            record.headers()
                    .forEach(header ->
                            assertThat(new String(header.value(), UTF_8)).doesNotContain(SECRETS));
        });
        var tables = rows("""
                SELECT table_schema || '.' || table_name FROM information_schema.tables
                WHERE table_schema IN ('intake', 'intake_keep') ORDER BY 1""");
        assertThat(tables).contains("intake.submission", "intake.fact", "intake_keep.sealing_key");
        assertThat(tables)
                .allSatisfy(table -> assertThat(String.join("\n", rowsOf(table)))
                        .doesNotContain(SECRETS)
                        .doesNotContain(SECRETS.stream()
                                .map(secret -> HexFormat.of().formatHex(secret.getBytes(UTF_8)))
                                .toList()));
    }

    private static List<String> rowsOf(String table) throws SQLException {
        return rows("SELECT t::text FROM " + table + " AS t");
    }

    @Test
    void whatTheReceiptProvesIsTheSealedForm() throws Exception {
        var log = TheLog.fromNow();
        var receipt =
                recorded("ombudsman", Sent.complaint(Sent.fresh("c"), "F")).json();

        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(log.appended().getFirst().value());

        assertThat(receipt.path("digest").asText()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void itIsTheSameEventWhenItIsSentAgainAlthoughItsSealWouldBeAnother() {
        var complaint = Sent.complaint(Sent.fresh("c"), "F");
        var log = TheLog.fromNow();

        var first = as("ombudsman").event(complaint.json());
        var again = as("ombudsman").event(complaint.json());
        var other = as("ombudsman")
                .event(complaint.with("Sealed words", "Other words").json());

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(log.appended()).hasSize(1);
    }

    @Test
    void everySubjectHasAKeyOfItsOwn() {
        var detention = Sent.fresh("d");

        var first = keyOf("custody", Sent.named(detention), "person");
        var second = keyOf("custody", Sent.named(detention), "person");
        var complaint = keyOf("ombudsman", Sent.complaint(detention, "F"), "narrative");

        assertThat(second).isEqualTo(first);
        assertThat(complaint).isNotEqualTo(first);
    }

    /** Spaces and escapes are sealed as they were sent; what was taken in must be readable to everyone. */
    @Test
    void asMuchAsAnEventMayHoldIsSealedSoThatItIsReadable() throws Exception {
        var log = TheLog.fromNow();

        recorded("custody", Sent.named(Sent.fresh("d")).with("\"person\":{", "\"person\":{" + " ".repeat(1_000_000)));

        assertThat(new EventSchemas().violations(log.appended().getFirst().value(), Form.LOGGED))
                .isEmpty();
    }

    private String keyOf(String account, Sent sent, String field) {
        var log = TheLog.fromNow();
        assertThat(as(account).event(sent.json()).status()).isEqualTo(201);
        JsonNode sealed = Caller.json(TheLog.text(log.appended().getFirst())).at("/data/" + field + "/sealed");
        assertThat(sealed.path("alg").asText()).isEqualTo("AES-256-GCM");
        return sealed.path("keyId").asText();
    }

    @Test
    void aSealedFormIsNotTakenFromOutside() {
        var complaint = Sent.complaint(Sent.fresh("c"), "F")
                .with(
                        "\"narrative\":\"Sealed words, \\\"quoted\\\", құпия.\"",
                        "\"narrative\":{\"sealed\":{\"alg\":\"AES-256-GCM\",\"keyId\":\"k\",\"ciphertext\":\"AQ==\"}}");

        var answer = as("ombudsman").event(complaint.json());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).startsWith("/data/narrative");
    }

    @Test
    void aRefusalRepeatsNothingOfIt() {
        var complaint = Sent.complaint(Sent.fresh("c"), "F")
                .with("\"name\":\"Sealed Name\"", "\"name\":\"Sealed Name\",\"birthDate\":\"Sealed words\"");

        var answer = as("ombudsman").event(complaint.json());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(SECRETS);
    }
}
