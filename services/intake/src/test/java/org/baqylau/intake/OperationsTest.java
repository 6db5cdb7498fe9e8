package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the operator does: sees what was laid aside, has it taken in again, has the tables built anew. */
@QuarkusTest
class OperationsTest extends IntakeTest {

    private static final String DOOR = "/api/operations/intake";

    @Inject
    @SuppressWarnings("NullAway.Init")
    Log appends;

    @AfterEach
    void mend() throws SQLException {
        execute("DROP FUNCTION IF EXISTS intake.refuse CASCADE");
    }

    @Test
    void laysASubjectAsideBehindItsBadEventAndTakesItInAgainInOrder() throws Exception {
        var log = TheLog.fromNow();
        var bad = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        refuse(bad.id());
        var first = as("registry").event(bad.json());
        assertThat(first.status()).isEqualTo(201);
        until(() -> parked(bad).size() == 1);
        var record = log.appended(bad.id()).getFirst();
        long again = append(record, bad.with("\"capacity\":40", "\"capacity\":41"));
        var behind = Sent.population(bad.subject(), 7, 1);
        assertThat(as("registry").event(behind.json()).status()).isEqualTo(201);
        recorded("registry", Sent.facility(Sent.fresh("f"), "KZ-KAR"));
        until(() -> parked(bad).size() == 3);

        var parked = parked(bad);
        assertThat(parked).extracting(one -> one.path("topic").asText()).containsOnly("facts");
        assertThat(parked)
                .extracting(one -> one.path("offset").asLong())
                .startsWith(record.offset(), again)
                .isSorted();
        assertThat(parked.getFirst().path("reason").asText()).isEqualTo("not_storable");
        assertThat(parked.subList(1, 3))
                .extracting(one -> one.path("reason").asText())
                .containsOnly("behind");
        assertThat(indexed(bad)).isEmpty();

        var failed = replay("admin", bad);
        assertThat(failed.status()).as(failed.body()).isEqualTo(409);
        assertThat(failed.json().path("code").asText()).isEqualTo("still_parked");
        assertThat(parked(bad)).hasSize(3);

        mend();
        var replayed = replay("admin", bad);
        assertThat(replayed.status()).as(replayed.body()).isEqualTo(200);
        assertThat(replayed.json().path("records").asInt()).isEqualTo(3);
        assertThat(parked(bad)).isEmpty();
        assertThat(indexed(bad)).containsExactlyInAnyOrder(Long.toString(record.offset()), offset(behind));
        assertThat(as("registry").event(bad.json()).json()).isEqualTo(first.json());
        recorded("registry", Sent.population(bad.subject(), 8, 1));
    }

    /** The id of a complaint is not for the administrator, nor for the auditor. */
    @Test
    void takesAComplaintInAgainByItsPlaceAndDoesNotNameIt() throws Exception {
        var facility = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        recorded("registry", facility);
        var bad = Sent.complaint(Sent.fresh("c"), facility.subject());
        refuse(bad.id());
        assertThat(as("prosecutor").event(bad.json()).status()).isEqualTo(201);
        until(() -> !parked("topic", "complaints").isEmpty());

        for (var account : List.of("admin", "auditor")) {
            assertThat(as(account).get(DOOR + "/parked").body()).doesNotContain(bad.subject());
        }
        var parked = parked("topic", "complaints").getFirst();
        assertThat(parked.has("subject")).isFalse();
        assertThat(parked.path("reason").asText()).isEqualTo("not_storable");
        String place = "/parked/complaints/%s/%s/replay".formatted(parked.path("partition"), parked.path("offset"));
        var failed = post("admin", place);
        assertThat(failed.status()).isEqualTo(409);
        assertThat(failed.body()).doesNotContain(bad.subject());
        assertThat(post("auditor", place).status()).isEqualTo(403);

        mend();
        assertThat(post("admin", place).json().path("records").asInt()).isEqualTo(1);
        assertThat(parked("topic", "complaints")).isEmpty();
    }

    @Test
    void listsWhatWasLaidAsideAPageAtATime() throws Exception {
        var bad = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        refuse(bad.id());
        assertThat(as("registry").event(bad.json()).status()).isEqualTo(201);
        for (int day = 1; day <= 2; day++) {
            assertThat(as("registry")
                            .event(Sent.population(bad.subject(), 7, day).json())
                            .status())
                    .isEqualTo(201);
        }
        until(() -> parked(bad).size() == 3);
        var whole = as("admin").get(DOOR + "/parked?size=500").json().path("items");

        var seen = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = as("admin").get(DOOR + "/parked?size=2&cursor=" + cursor).json();
            page.path("items").forEach(seen::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(whole);
        mend();
        assertThat(replay("admin", bad).json().path("records").asInt()).isEqualTo(3);
    }

    @Test
    void isForTheAdministratorAndToBeSeenByTheAuditor() {
        var nothing = Sent.facility(Sent.fresh("f"), "KZ-KAR");

        for (var door : List.of("/parked", "/rebuild")) {
            assertThat(as("admin").get(DOOR + door).status()).as(door).isEqualTo(200);
            assertThat(as("auditor").get(DOOR + door).status()).as(door).isEqualTo(200);
            assertThat(as("prosecutor").get(DOOR + door).status()).as(door).isEqualTo(403);
            assertThat(nobody().get(DOOR + door).status()).as(door).isEqualTo(401);
        }
        assertThat(replay("auditor", nothing).status()).isEqualTo(403);
        assertThat(replay("admin", nothing).json().path("records").asInt(-1)).isZero();
        assertThat(rebuild("auditor").status()).isEqualTo(403);
        assertThat(as("admin").get("/api/operations/statistics/parked").status())
                .isEqualTo(404);
    }

    @Test
    void buildsTheTablesAnewFromTheLogAsTheyWere() throws Exception {
        var facility = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        var receipt = recorded("registry", facility).json();
        recorded("registry", Sent.population(facility.subject(), 7, 1));
        recorded("monitor", Sent.visit(Sent.fresh("v"), facility.subject(), "ngo"));
        recorded("prosecutor", Sent.complaint(Sent.fresh("c"), facility.subject()));
        var before = tables();
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        assertThat(rebuild("admin").status()).isEqualTo(200);
        until(() -> !as("admin").get(DOOR + "/rebuild").json().path("running").asBoolean(true));

        assertThat(as("auditor")
                        .get(DOOR + "/rebuild")
                        .json()
                        .at("/last/outcome")
                        .asText())
                .isEqualTo("switched");
        assertThat(tables()).isEqualTo(before);
        assertThat(as("registry").event(facility.json()).json()).isEqualTo(receipt);
        assertThat(as("registry")
                        .event(facility.with("\"capacity\":40", "\"capacity\":41")
                                .json())
                        .status())
                .isEqualTo(409);
    }

    private Map<String, List<String>> tables() throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        for (var table : List.of("submission", "facility", "fact")) {
            tables.put(table, rows("SELECT t::text FROM intake." + table + " t ORDER BY 1"));
        }
        return tables;
    }

    private Caller.Answer replay(String account, Sent sent) {
        return post(account, "/parked/facts/" + sent.subject() + "/replay");
    }

    private Caller.Answer rebuild(String account) {
        return post(account, "/rebuild");
    }

    private Caller.Answer post(String account, String door) {
        return as(account).post(DOOR + door, "application/json", "{}".getBytes(UTF_8));
    }

    private List<JsonNode> parked(Sent sent) {
        return parked("subject", sent.subject());
    }

    private List<JsonNode> parked(String member, String value) {
        var parked = new ArrayList<JsonNode>();
        as("auditor").get(DOOR + "/parked?size=500").json().path("items").forEach(one -> {
            if (one.path(member).asText().equals(value)) {
                parked.add(one);
            }
        });
        return parked;
    }

    /** Offsets of what is indexed of a subject. */
    private static List<String> indexed(Sent sent) throws SQLException {
        return rows("SELECT \"offset\" FROM intake.submission WHERE subject LIKE '%%/%s'".formatted(sent.subject()));
    }

    private static String offset(Sent sent) throws SQLException {
        return rows("SELECT \"offset\" FROM intake.submission WHERE id = '" + sent.id() + "'")
                .getFirst();
    }

    /** The same id with other content, as another copy of the service may append it at the same time. */
    private long append(ConsumerRecord<String, byte[]> like, Sent sent) {
        var headers = new HashMap<String, String>();
        like.headers().forEach(header -> headers.put(header.key(), TheLog.header(like, header.key())));
        return appends.append(like.topic(), like.key(), sent.json().getBytes(UTF_8), headers)
                .join()
                .offset();
    }

    /** A defect that lasts until {@link #mend()}: the tables do not take this event. */
    private static void refuse(String id) throws SQLException {
        execute("""
                CREATE FUNCTION intake.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF NEW.id = '%s' THEN RAISE EXCEPTION 'of no use'; END IF;
                  RETURN NEW;
                END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON intake.submission FOR EACH ROW EXECUTE FUNCTION intake.refuse()
                """.formatted(id));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RealServers.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
