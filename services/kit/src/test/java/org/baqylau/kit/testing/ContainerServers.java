package org.baqylau.kit.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers. */
final class ContainerServers implements RealServers.Servers {
    private static final Path SOCKET = Path.of("/var/run/docker.sock");
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.3.1";

    /** Beginnings of names; the last removes the others when the tests are over. */
    private static final List<String> IMAGES = List.of(POSTGRES, KAFKA, "testcontainers/ryuk:");

    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(POSTGRES).withCommand("postgres", "-c", "max_connections=300");
    private final KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    ContainerServers() {
        postgres.start();
        kafka.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.stop();
            postgres.stop();
        }));
    }

    /** Why containers cannot be started here without pulling an image, which may take for ever; empty where they can. */
    static Optional<String> hindrance(@Nullable URI engine) {
        if (engine == null) {
            return Optional.of("there is no Docker engine");
        }
        try {
            var held = DockerImages.at(engine);
            var missing = IMAGES.stream()
                    .filter(image -> held.stream().noneMatch(name -> name.startsWith(image)))
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the Docker engine holds no image " + String.join(", ", missing));
        } catch (DockerImages.NoEngine e) {
            return Optional.of(e.why());
        }
    }

    /** Where an engine may be, by the environment. */
    static @Nullable URI engine() {
        return DockerImages.engine(System.getenv("DOCKER_HOST"), SOCKET);
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
