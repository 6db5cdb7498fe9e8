package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.baqylau.events.EventJson;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Transaction;
import org.baqylau.kit.log.derive.Deriving;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.records.adapter.postgres.RecordsWriter;
import org.baqylau.records.application.RecordsDerivation;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order in which facts arrive, however often, and in however many transactions: the same rows. */
class OrderOfArrivalTest {

    private static final Instant RECORDED = Instant.parse("2013-03-01T00:00:00Z");

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsInTheSameRows(long seed) throws SQLException {
        var histories = new Histories(seed);
        var chance = new Random(seed);

        var one = rows(take(histories.shuffled(), chance, 1));
        var other = rows(take(histories.shuffled(), chance, 7));
        var whole = rows(take(histories.shuffled(), chance, 1_000));

        assertThat(one.get("record")).hasSizeGreaterThan(15);
        assertThat(one.get("held")).isNotEmpty();
        for (var table : one.keySet()) {
            assertThat(other.get(table)).as(table).isEqualTo(one.get(table));
            assertThat(whole.get(table)).as(table).isEqualTo(one.get(table));
        }
    }

    /** Gives the name of the schema that took them in. */
    private String take(List<Stated> events, Random chance, int most) throws SQLException {
        String schema = "o" + UUID.randomUUID().toString().replace("-", "");
        Flyway.configure()
                .dataSource(RealServers.database())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/log", "classpath:db/facility_records")
                .load()
                .migrate();
        var projection = new Deriving<>(new RecordsDerivation(connection -> new RecordsWriter(connection, json)));
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + chance.nextInt(most));
            try (var transaction = Transaction.begin(RealServers.database(), schema)) {
                var logged = new ArrayList<Logged>();
                for (int at = from; at < to; at++) {
                    logged.add(logged(events.get(at), at));
                }
                try (var haste = transaction.connection().createStatement()) {
                    haste.execute("SET LOCAL synchronous_commit TO off");
                }
                projection.apply(transaction.connection(), logged);
                transaction.commit();
            }
            from = to;
        }
        return schema;
    }

    private static Logged logged(Stated event, int offset) {
        byte[] value = event.json().getBytes(UTF_8);
        var topic = EventJson.logged().read(value).data().topic().wire();
        return new Logged(
                topic, 0, offset, RECORDED, event.subject(), value, TestLog.headers(event.type(), event.account()));
    }

    private static Map<String, List<String>> rows(String schema) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table :
                List.of("record", "place", "judgement", "flag", "spot_check", "export", "dependency", "held")) {
            rows.put(table, TestLog.rows(schema, table));
        }
        rows.put("fact", TestLog.texts("SELECT subject || ' ' || id FROM " + schema + ".fact ORDER BY 1"));
        TestLog.drop(schema);
        return rows;
    }
}
