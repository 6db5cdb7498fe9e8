package org.baqylau.kit.log.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldTest {

    private final Connection connection = RealServers.database().getConnection();

    HeldTest() throws SQLException {}

    @BeforeEach
    void table() throws SQLException {
        execute("CREATE TEMP TABLE held (subject text, id text, cause text, PRIMARY KEY (subject, id))");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void namesTheCauseThatAFactWaitsForNow() throws SQLException {
        change(Map.of(), Map.of("1", "visit/V1", "2", "visit/V1"));

        change(Map.of("1", "visit/V1", "2", "visit/V1"), Map.of("1", "visit/V2"));

        assertThat(rows()).containsExactly("recommendation/R 1 visit/V2");
    }

    @Test
    void freesNoFactOfAnotherSubject() throws SQLException {
        execute("INSERT INTO held VALUES ('recommendation/S', '1', 'visit/V1')");
        change(Map.of(), Map.of("1", "visit/V1"));

        change(Map.of("1", "visit/V1"), Map.of());

        assertThat(rows()).containsExactly("recommendation/S 1 visit/V1");
    }

    private void change(Map<String, String> before, Map<String, String> after) throws SQLException {
        var held = new Held(connection);
        held.change("recommendation/R", before, after);
        held.write();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows() throws SQLException {
        try (var select = connection.prepareStatement("SELECT subject, id, cause FROM held ORDER BY subject, id");
                var row = select.executeQuery()) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
            return rows;
        }
    }
}
