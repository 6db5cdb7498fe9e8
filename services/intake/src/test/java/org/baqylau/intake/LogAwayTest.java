package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What is not acknowledged is not said to be; the same may be sent again and counts once. */
@QuarkusTest
class LogAwayTest extends IntakeTest {

    @Test
    void whatTheLogDoesNotTakeIsNotAcknowledged() throws Exception {
        var known = Sent.complaint(Sent.fresh("c"), "F");
        recorded("ombudsman", known);
        var log = TheLog.fromNow();
        var sent = facility();

        refusing(() -> {
            unavailable(as("registry").event(sent.json()));
            assertThat(as("registry").stream(
                                    facility().json() + "\n{}\n" + facility().json())
                            .lines()
                            .stream()
                            .map(line -> line.path("status").asText()))
                    .containsExactly("unavailable", "rejected", "unavailable");
            assertThat(as("registry").batch("[" + facility().json() + "]").lines())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.path("status").asText()).isEqualTo("unavailable");
                        assertThat(line.at("/problem/code").asText()).isEqualTo("unavailable");
                    });
            var opening = as("ombudsman")
                    .open("{\"id\":\"%s\",\"field\":\"narrative\",\"reason\":\"x\"}".formatted(known.id()));
            unavailable(opening);
            assertThat(opening.body()).doesNotContain("Sealed");
            // what is known or refused needs no log
            assertThat(as("ombudsman").event(known.json()).status()).isEqualTo(200);
            assertThat(as("ombudsman")
                            .event(known.with("torture", "other").json())
                            .status())
                    .isEqualTo(409);
            assertThat(as("monitor").event(sent.json()).status()).isEqualTo(403);
        });

        assertThat(log.appended()).isEmpty();
        assertThat(as("registry").event(sent.json()).status()).isEqualTo(201);
        assertThat(log.appended()).hasSize(1);
    }

    /** Stopped, not killed: what was sent to it may be on the log when it goes on. */
    @Test
    void whatWasSentToABrokerThatStoodStillCountsOnce() throws Exception {
        var broker = broker();
        assumeThat(broker).as("a broker that is a process of this machine").isPresent();
        var single = facility();
        var line = facility();
        signal("-STOP", broker.orElseThrow());
        try {
            var one = as("registry").later("/api/events", Caller.ONE, single.json());
            var two = as("registry").later("/api/events", Caller.STREAM, line.json());

            unavailable(one.join());
            assertThat(two.join().lines().getFirst().path("status").asText()).isEqualTo("unavailable");
        } finally {
            signal("-CONT", broker.orElseThrow());
        }

        for (var sent : List.of(single, line)) {
            until(() -> as("registry").event(sent.json()).status() < 300);
            until(() -> !rows("SELECT digest::text FROM intake.submission WHERE id = '" + sent.id() + "'")
                    .isEmpty());
            var again = as("registry").event(sent.json());
            assertThat(again.status()).isEqualTo(200);
            assertThat(rows("SELECT \"offset\" FROM intake.submission WHERE id = '" + sent.id() + "'"))
                    .containsExactly(again.json().at("/log/offset").asText());
        }
    }

    private static Sent facility() {
        return Sent.facility(Sent.fresh("f"), "KZ-KAR");
    }

    private static void unavailable(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("unavailable");
    }

    private interface Work {
        void run() throws Exception;
    }

    /** While the broker finds every record too large. */
    private static void refusing(Work work) throws Exception {
        largest(Optional.of("1"));
        try {
            work.run();
        } finally {
            largest(Optional.empty());
        }
    }

    private static void largest(Optional<String> bytes) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrap()))) {
            for (var topic : List.of("facts", "complaints")) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var entry = new ConfigEntry("max.message.bytes", bytes.orElse("2097152"));
                admin.incrementalAlterConfigs(
                                Map.of(resource, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                        .all()
                        .get();
            }
        }
    }

    private static Optional<ProcessHandle> broker() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
