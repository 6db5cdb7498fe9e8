package org.baqylau.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers are chosen only where they can start without pulling anything. */
class ContainerServersTest {

    private static final String IMAGES = """
            [{"RepoTags":["postgres:18","postgres:latest"]},{"RepoTags":["apache/kafka:4.3.1"]},{"RepoTags":null},
            {"RepoTags":["testcontainers/ryuk:0.14.0"]}]""";

    private static String hindrance(String images) throws IOException {
        var engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/images/json", exchange -> {
            try (exchange) {
                byte[] body = images.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        engine.start();
        try {
            var address = engine.getAddress();
            return ContainerServers.hindrance(address(address.getPort())).orElse("none");
        } finally {
            engine.stop(0);
        }
    }

    private static URI address(int port) {
        return URI.create("tcp://127.0.0.1:" + port);
    }

    @Test
    void startWhereTheEngineHoldsEveryImage() throws IOException {
        assertThat(hindrance(IMAGES)).isEqualTo("none");
    }

    @Test
    void doNotStartWhereAnImageWouldHaveToBePulled() throws IOException {
        assertThat(hindrance("[]"))
                .isEqualTo("the Docker engine holds no image postgres:18, apache/kafka:4.3.1, testcontainers/ryuk:");
        assertThat(hindrance(IMAGES.replace("kafka:4.3.1", "kafka:3.9.0")))
                .isEqualTo("the Docker engine holds no image apache/kafka:4.3.1");
    }

    @Test
    void doNotStartWhereNoEngineAnswersAsOneDoes() throws IOException {
        int closed = EmbeddedServers.freePort();

        assertThat(ContainerServers.hindrance(null)).contains("there is no Docker engine");
        assertThat(ContainerServers.hindrance(address(closed)).orElse("none")).contains("no Docker engine answers");
        assertThat(hindrance("no JSON")).contains("no Docker engine answers");
    }

    @Test
    void areGivenUpInTimeWhereTheEngineHangs() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = Instant.now();

            assertThat(ContainerServers.hindrance(address(silent.getLocalPort()))
                            .orElse("none"))
                    .contains("does not answer");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void goByTheEnvironmentAndElseByTheSocket(@TempDir Path folder) throws IOException {
        var socket = folder.resolve("docker.sock");

        assertThat(DockerImages.engine(null, socket)).isNull();
        assertThat(DockerImages.engine("tcp://10.0.0.1:2375", socket)).isEqualTo(URI.create("tcp://10.0.0.1:2375"));
        Files.createFile(socket);
        assertThat(DockerImages.engine("", socket)).isEqualTo(URI.create("unix://" + socket));
    }
}
