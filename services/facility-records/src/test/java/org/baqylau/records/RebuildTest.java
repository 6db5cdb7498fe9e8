package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables built anew from the log hold what the live ones held. */
@QuarkusTest
class RebuildTest extends RunningRecords {

    private static final String OPERATION = "/api/operations/facility-records/rebuild";

    @Test
    void givesTheRowsThatWereLive() {
        var history = new Histories(2_012L).shuffled();
        history.forEach(log::append);
        log.settle();
        var live = rows();
        assertThat(live.get("record")).isNotEmpty();

        long table = table();
        assertThat(as("admin").post(OPERATION).status()).isEqualTo(200);
        TestLog.await(() -> table() != table
                && !as("admin").get(OPERATION).json().path("running").asBoolean());

        rows().forEach((name, rows) -> assertThat(rows).as(name).isEqualTo(live.get(name)));
    }

    /** The identity of a table: a rebuild puts another one in its place. */
    private static long table() {
        return Long.parseLong(TestLog.text("SELECT coalesce(to_regclass('facility_records.record')::oid, 0)::text"));
    }

    private static Map<String, List<String>> rows() {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table : List.of(
                "fact",
                "record",
                "place",
                "judgement",
                "flag",
                "spot_check",
                "export",
                "dependency",
                "held",
                "parked")) {
            rows.put(table, TestLog.rows("facility_records", table));
        }
        return rows;
    }
}
