package org.baqylau.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The origin before services that end in the middle of a request, as a killed process does. */
@Timeout(20)
class OriginTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LINE = 1_024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerSocket service = listen();
    private final Origin origin = Origin.open(vertx, 0, Router.router(vertx), Map.of("intake", service.getLocalPort()));

    @AfterEach
    void close() throws IOException {
        client.close();
        origin.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        service.close();
    }

    @Test
    void answersForServiceThatIsAway() throws Exception {
        service.close();

        var answer = client.send(get(), BodyHandlers.ofString());

        assertUnavailable(answer);
    }

    @Test
    void answersForServiceThatEndsBeforeItsAnswer() throws Exception {
        serve(socket -> socket.getInputStream().readNBytes(10));

        var answer = client.send(get(), BodyHandlers.ofString());

        assertUnavailable(answer);
    }

    @Test
    void answersForServiceThatEndsWhileItIsSentTo() throws Exception {
        serve(socket -> socket.getInputStream().readNBytes(100 * LINE));

        var answer = client.send(stream(20_000), BodyHandlers.ofString());

        assertUnavailable(answer);
    }

    @Test
    void endsTheAnswerOfServiceThatEndsWhileItIsSentTo() {
        serve(socket -> {
            beginAnswer(socket);
            socket.getInputStream().readNBytes(10_000 * LINE);
        });

        assertThatThrownBy(() -> client.send(stream(20_000), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void endsTheAnswerOfServiceThatEndsInTheMiddleOfIt() {
        serve(OriginTest::beginAnswer);

        assertThatThrownBy(() -> client.send(get(), BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    @Test
    void passesOnEachPieceOfAnAnswerAsItComes() throws Exception {
        var read = new CountDownLatch(1);
        serve(socket -> {
            beginAnswer(socket);
            try {
                assertThat(read.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            socket.getOutputStream().write("4\r\nrest\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        try (var body = client.send(get(), BodyHandlers.ofInputStream()).body()) {
            assertThat(body.readNBytes(5)).asString(StandardCharsets.US_ASCII).isEqualTo("half ");
            read.countDown();
            assertThat(body.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("rest");
        }
    }

    @Test
    void tellsServiceThatTheClientIsGone() throws Exception {
        var gone = new CountDownLatch(1);
        serve(socket -> {
            beginAnswer(socket);
            socket.getInputStream().readAllBytes();
            gone.countDown();
        });

        try (var impatient = new Socket(InetAddress.getLoopbackAddress(), origin.port())) {
            impatient
                    .getOutputStream()
                    .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            impatient.getInputStream().readNBytes(12);
        }

        assertThat(gone.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesPortThatIsTaken() {
        assertThatThrownBy(() -> Origin.open(vertx, service.getLocalPort(), Router.router(vertx), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Port " + service.getLocalPort() + " is taken")
                .hasMessageContaining("--port");
    }

    /** Every address of 127.0.0.0/8 is this machine's; one that listens on all addresses would answer on each. */
    @Test
    void listensOnTheLoopbackAddressAlone() throws IOException {
        connect(1);

        assertThatThrownBy(() -> connect(2)).isInstanceOf(IOException.class);
    }

    private void connect(int lastByte) throws IOException {
        var address = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte});
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, origin.port()), (int) PATIENCE.toMillis());
        }
    }

    @Test
    void tellsServiceWhereItIsAskedWhateverTheClientSays() throws Exception {
        var heads = new LinkedBlockingQueue<String>();
        serve(socket -> {
            var head = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            heads.add(head.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
        });

        client.send(
                HttpRequest.newBuilder(uri())
                        .timeout(PATIENCE)
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("Forwarded", "host=elsewhere.example")
                        .build(),
                BodyHandlers.ofString());

        assertThat(heads.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .containsIgnoringCase("X-Forwarded-Host: localhost:")
                .containsIgnoringCase("X-Forwarded-Proto: http\n")
                .doesNotContain("elsewhere.example", "https", "10.0.0.1");
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"unavailable\"");
    }

    private HttpRequest get() {
        return HttpRequest.newBuilder(uri()).timeout(PATIENCE).build();
    }

    /** A request of so many lines, more than any buffer between holds. */
    private HttpRequest stream(int lines) {
        byte[] line = "x".repeat(LINE - 1).concat("\n").getBytes(StandardCharsets.US_ASCII);
        return HttpRequest.newBuilder(uri())
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArrays(Collections.nCopies(lines, line)))
                .build();
    }

    private URI uri() {
        return URI.create("http://localhost:" + origin.port() + "/api/events");
    }

    private static void beginAnswer(Socket socket) throws IOException {
        socket.getInputStream().readNBytes(10);
        socket.getOutputStream()
                .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf \r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Plays a service on every connection, and breaks the connection off at its end. */
    private void serve(Conduct conduct) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!service.isClosed()) {
                try (var socket = service.accept()) {
                    conduct.on(socket);
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    assertThat(service.isClosed()).isTrue();
                }
            }
        });
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Conduct {
        void on(Socket socket) throws IOException;
    }
}
