package org.baqylau.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers. */
final class ContainerServers implements RealServers.Servers {
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=300");
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    ContainerServers() {
        postgres.start();
        kafka.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.stop();
            postgres.stop();
        }));
    }

    /** Asks only where an engine may be, since the asking alone takes seconds and fills the log. */
    static boolean canStart() {
        return (Files.exists(SOCKET) || System.getenv("DOCKER_HOST") != null)
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String user() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public String bootstrap() {
        return kafka.getBootstrapServers();
    }
}
