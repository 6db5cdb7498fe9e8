package org.baqylau.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @TempDir
    Path folder;

    @Test
    void postgresFlushesWhatItCommits() throws Exception {
        try (var server = postgres(freePort())) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(ask(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void postgresAnswersThisMachineAloneAndWhoKnowsThePassword() throws Exception {
        try (var server = postgres(freePort())) {
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void postgresThatWasKilledComesBackOverItsData() throws Exception {
        int port = freePort();
        var server = postgres(port);
        ask(server, "CREATE TABLE kept AS SELECT 7 AS number; SELECT 'done'");
        LeftOver.signal(server.process().pid(), "KILL");
        server.process().waitFor();

        try (var again = postgres(port)) {
            assertThat(ask(again, "SELECT number::text FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void postgresThatCannotShutDownFastIsEndedBeforeAnotherIsStarted() throws Exception {
        int port = freePort();
        var hanging = postgres(port);
        ask(hanging, "CREATE TABLE kept AS SELECT 7 AS number; SELECT 'done'");
        String checkpointer =
                ask(hanging, "SELECT pid::text FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
        LeftOver.signal(Long.parseLong(checkpointer), "STOP");

        try (var next = postgres(port)) {
            assertThat(hanging.process().isAlive()).isFalse();
            assertThat(ask(next, "SELECT number::text FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void brokerThatWasKilledComesBack() throws Exception {
        int port = freePort();
        int controller = freePort();
        var broker = BrokerServer.start(folder.resolve("kafka"), port, controller, folder.resolve("kafka.log"));
        LeftOver.signal(broker.process().pid(), "KILL");
        broker.process().waitFor();

        try (var again = BrokerServer.start(folder.resolve("kafka"), port, controller, folder.resolve("kafka.log"))) {
            assertThat(again.process().isAlive()).isTrue();
        }
    }

    private PostgresServer postgres(int port) throws IOException {
        return PostgresServer.start(folder.resolve("postgresql"), port, "secret", folder.resolve("postgresql.log"));
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
