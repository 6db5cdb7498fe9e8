package org.baqylau.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/**
 * Stands a service under test in the environment that it has in the stack: PostgreSQL, Kafka, the local issuer. The
 * issuer outlives the resource, so that tokens stay good for all tests of the JVM.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "baqylau.jdbc-url", RealServers.jdbcUrl(),
                    "baqylau.db-user", RealServers.user(),
                    "baqylau.db-password", RealServers.password(),
                    "baqylau.kafka", RealServers.bootstrap(),
                    "baqylau.issuer", Tokens.issuer(),
                    "baqylau.session-secret", UUID.randomUUID().toString(),
                    "baqylau.instance", "test",
                    "baqylau.partitions", "3",
                    "baqylau.replication", "1",
                    "baqylau.keys", Files.createTempDirectory("baqylau-keys").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the servers go with the JVM
    }
}
