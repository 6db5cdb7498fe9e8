package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed field is opened for the ombudsman, and for a prosecutor in territory, once it is on record that it is. */
@QuarkusTest
class OpeningsTest extends IntakeTest {

    private static final String SECRET = "Sealed";

    private Sent complaint = Sent.complaint("", "");

    @BeforeEach
    void complain() throws Exception {
        var place = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        complaint = Sent.complaint(Sent.fresh("c"), place.subject());
        recorded("registry", place);
        recorded("ombudsman", complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ombudsman", "prosecutor", "prosecutor-kar"})
    void isAnsweredInClearAfterTheOpeningIsOnTheLog(String account) {
        var log = TheLog.fromNow();

        var answer = as(account).open(wish(complaint.id(), "narrative"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("value").asText()).isEqualTo("Sealed words, \"quoted\", құпия.");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(log.appended()).singleElement().satisfies(record -> {
            var opened = Caller.json(TheLog.text(record));
            assertThat(opened.path("type").asText()).isEqualTo("org.baqylau.sealed.opened.v1");
            assertThat(opened.path("subject").asText()).isEqualTo(complaint.subject());
            assertThat(opened.at("/data/openedBy").asText()).isEqualTo(account);
            assertThat(opened.at("/data/eventId").asText()).isEqualTo(complaint.id());
            assertThat(opened.at("/data/field").asText()).isEqualTo("narrative");
            assertThat(opened.at("/data/reason").asText()).isEqualTo("An inquiry");
            assertThat(answer.json().at("/receipt/log/offset").asLong()).isEqualTo(record.offset());
            assertThat(TheLog.text(record)).doesNotContain(SECRET);
        });
    }

    @Test
    void givesAnObjectAsItWasSent() {
        var answer = as("ombudsman").open(wish(complaint.id(), "complainant"));

        assertThat(answer.json().at("/value/name").asText()).isEqualTo("Sealed Name");
    }

    @ParameterizedTest
    @CsvSource({
        "monitor, 403",
        "custody, 403",
        "custody-kar, 403",
        "intake_desk, 403",
        "auditor, 403",
        "admin, 403",
        "registry, 403",
        "prosecutor-ala, 404"
    })
    void isForNobodyElse(String account, int status) {
        var log = TheLog.fromNow();

        var answer = as(account).open(wish(complaint.id(), "narrative"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(SECRET);
        assertThat(log.appended()).isEmpty();
    }

    @Test
    void wantsATokenBeforeAnythingElse() {
        assertThat(nobody().open(wish(complaint.id(), "narrative")).status()).isEqualTo(401);
        assertThat(nobody().post("/api/openings", "text/plain", new byte[1]).status())
                .isEqualTo(401);
        assertThat(as("ombudsman")
                        .post("/api/openings", "text/plain", new byte[1])
                        .status())
                .isEqualTo(415);
    }

    @Test
    void ofAPlaceThatIsNotKnownIsForTheWholeCountryAlone() throws Exception {
        var elsewhere = Sent.complaint(Sent.fresh("c"), Sent.fresh("f"));
        recorded("ombudsman", elsewhere);

        assertThat(as("prosecutor-kar").open(wish(elsewhere.id(), "narrative")).status())
                .isEqualTo(404);
        assertThat(as("prosecutor").open(wish(elsewhere.id(), "narrative")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\":\"narrative\",\"reason\":\"x\"} | 422 | /id | missing",
                "{\"id\":\"E\",\"reason\":\"x\"} | 422 | /field | missing",
                "{\"id\":\"E\",\"field\":\"narrative\"} | 422 | /reason | missing",
                "{\"id\":\"E\",\"field\":\"narrative\",\"reason\":\" \"} | 422 | /reason | too_small",
                "{\"id\":\"E\",\"field\":\"category\",\"reason\":\"x\"} | 422 | /field | not_one_of",
                "{\"id\":\"E\",\"id\":\"F\",\"field\":\"narrative\",\"reason\":\"x\"} | 400 | /id | doubled_name",
                "{\"id\": | 400 | '' | not_json",
                "'' | 400 | '' | empty"
            })
    void aWishThatIsNotUnderstoodIsRefused(String wish, int status, String pointer, String fault) {
        var log = TheLog.fromNow();

        var answer = as("ombudsman").open(wish);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(fault);
        assertThat(log.appended()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":5,\"field\":\"narrative\",\"reason\":\"x\"}",
                "{\"id\":\"E\",\"field\":\"narrative\",\"reason\":\"x\",\"colour\":1}",
                "[]",
                "5",
                "null",
                "{\"id\":\"E\",\"field\":\"narrative\",\"reason\":\"a\\u0000b\"}",
                "{\"id\":\"E\",\"field\":\"narrative\",\"reason\":\"a\\ud800b\"}",
                "{\"id\":\"a\\u0000b\",\"field\":\"narrative\",\"reason\":\"x\"}"
            })
    void aWishOfAnotherFormIsTheClientsFault(String wish) {
        var answer = as("ombudsman").open(wish);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\u007fb"})
    void aReasonThatCannotBeWrittenDownIsRefused(String reason) {
        var log = TheLog.fromNow();

        var answer = as("ombudsman").open(wish(complaint.id(), "narrative").replace("An inquiry", reason));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/reason");
        assertThat(log.appended()).isEmpty();
    }

    @Test
    void whatWasNotStatedIsNotOpened() throws Exception {
        var silent =
                complaint.id(Sent.fresh("e")).with(",\n\"narrative\":\"Sealed words, \\\"quoted\\\", құпия.\"", "");
        var other = new Sent(silent.id(), silent.type(), Sent.fresh("c"), silent.time(), silent.data());
        other = other.with(complaint.subject(), other.subject());
        recorded("ombudsman", other);
        var log = TheLog.fromNow();

        var answer = as("ombudsman").open(wish(other.id(), "narrative"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("nothing_sealed");
        assertThat(log.appended()).isEmpty();
    }

    @Test
    void whereSeveralSubjectsHaveTheIdTheSubjectTellsWhich() throws Exception {
        var other = Sent.complaint(Sent.fresh("c"), Sent.fresh("f")).id(complaint.id());
        assertThat(as("ombudsman").event(other.json()).status()).isEqualTo(201);
        until(() -> rows("SELECT id FROM intake.submission WHERE id = '" + other.id() + "'")
                        .size()
                == 2);

        var ambiguous = as("ombudsman").open(wish(complaint.id(), "narrative"));
        var told = as("ombudsman")
                .open(wish(complaint.id(), "narrative").replace("{", "{\"subject\":\"" + complaint.subject() + "\","));

        assertThat(ambiguous.status()).isEqualTo(422);
        assertThat(ambiguous.json().at("/errors/0/code").asText()).isEqualTo("ambiguous");
        assertThat(told.status()).isEqualTo(200);
    }

    private static void erase(String subject) throws SQLException {
        try (var connection = RealServers.database().getConnection();
                var delete = connection.prepareStatement("DELETE FROM intake_keep.sealing_key WHERE subject = ?")) {
            delete.setString(1, subject);
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whatIsToldAfterAnErasureIsSealedByAnotherKey() throws Exception {
        var first = Sent.named(Sent.fresh("d"));
        recorded("custody", first);
        erase("detention/" + first.subject());
        var second = Sent.named(first.subject());

        recorded("custody", second);

        assertThat(as("ombudsman").open(wish(first.id(), "person")).status()).isEqualTo(422);
        assertThat(as("ombudsman").open(wish(second.id(), "person")).status()).isEqualTo(200);
    }

    @Test
    void whatWasErasedIsOpenedForNobody() throws Exception {
        erase("complaint/" + complaint.subject());
        var log = TheLog.fromNow();

        var answer = as("ombudsman").open(wish(complaint.id(), "narrative"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("erased");
        assertThat(log.appended()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(as("ombudsman").open(wish(Sent.fresh("e"), "narrative")).status())
                .isEqualTo(404);
    }

    private static String wish(String id, String field) {
        return "{\"id\":\"%s\",\"field\":\"%s\",\"reason\":\"An inquiry\"}".formatted(id, field);
    }
}
