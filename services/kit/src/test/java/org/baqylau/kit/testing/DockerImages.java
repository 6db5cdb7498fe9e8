package org.baqylau.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Which images a Docker engine holds; asked of its socket directly, since a client library first pulls one of its own. */
final class DockerImages {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private DockerImages() {}

    /** No engine answers in time, or not as one does. */
    static final class NoEngine extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        NoEngine(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** Names with tags, as the engine at this address has them: {@code unix://…} or {@code tcp://…}. */
    static Set<String> at(URI engine) throws NoEngine {
        var asking = new FutureTask<>(() -> ask(engine));
        Thread.ofVirtual().start(asking);
        try {
            return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asking.cancel(true);
            throw new NoEngine(
                    "the Docker engine at " + engine + " does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new NoEngine("no Docker engine answers at " + engine + " (" + e.getCause() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoEngine("interrupted");
        }
    }

    /** Where the environment says that an engine is; null where it says nothing and there is no socket. */
    static @Nullable URI engine(@Nullable String dockerHost, Path socket) {
        if (dockerHost != null && !dockerHost.isBlank()) {
            return URI.create(dockerHost);
        }
        return Files.exists(socket) ? URI.create("unix://" + socket) : null;
    }

    private static Set<String> ask(URI engine) throws IOException {
        SocketAddress address = "unix".equals(engine.getScheme())
                ? UnixDomainSocketAddress.of(engine.getPath())
                : new InetSocketAddress(engine.getHost(), engine.getPort());
        var family =
                address instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
        try (var channel = SocketChannel.open(family)) {
            channel.connect(address);
            channel.write(ByteBuffer.wrap("GET /images/json HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(UTF_8)));
            return names(new String(Channels.newInputStream(channel).readAllBytes(), UTF_8));
        }
    }

    private static Set<String> names(String answer) throws JsonProcessingException {
        var names = new TreeSet<String>();
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        new ObjectMapper()
                .readTree(body)
                .forEach(image -> image.path("RepoTags").forEach(tag -> names.add(tag.asText())));
        return names;
    }
}
