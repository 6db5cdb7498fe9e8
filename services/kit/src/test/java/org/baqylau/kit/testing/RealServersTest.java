package org.baqylau.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealServersTest {

    @Test
    void startAPostgresqlThatIsDurable() throws Exception {
        try (var connection = RealServers.database().getConnection();
                var row = connection.createStatement().executeQuery("SHOW fsync")) {
            row.next();

            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void startABroker() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrap()))) {
            assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }

    @Test
    void areTheSameForEveryoneInThisJvm() {
        assertThat(RealServers.bootstrap()).isEqualTo(RealServers.bootstrap());
        assertThat(RealServers.jdbcUrl()).isEqualTo(RealServers.jdbcUrl());
    }
}
