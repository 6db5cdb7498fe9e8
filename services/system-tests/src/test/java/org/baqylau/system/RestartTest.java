package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.complaintFiled;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;
import static org.baqylau.system.Events.visitReported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A stack of its own is stopped and started again. */
class RestartTest {

    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration AFTER_DUE = Duration.ofSeconds(3);
    private static final Duration AFTER_READY = Duration.ofSeconds(6);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");

    @Test
    void dataAndReceiptsAreTheSameAfterARestart() {
        var folder = Stacks.newFolder();
        String visit = visitReported("v1", "f1", "ngo", AT);
        List<String> doors = List.of(
                "/api/facilities/f1",
                "/api/visits/v1",
                "/api/complaints/c1",
                "/api/statistics/visits?from=2012&to=2012",
                "/api/statistics/complaints?from=2012&to=2012&by=category");
        try (var stack = RunningStack.start(folder, "--empty")) {
            var people = new People(stack.origin());
            people.as("registry").event(facilityRegistered("f1", "remand_isolator", "KZ-KAR", "penal_system"));
            var receipt = people.as("monitor").event(visit);
            people.as("monitor").event(complaintFiled("c1", "f1", "conditions", AT));
            RunningStack.await(
                    () -> doors.stream()
                            .allMatch(door -> people.as("ombudsman").get(door).status() == 200),
                    Duration.ofSeconds(10),
                    () -> "all doors to answer");
            RunningStack.await(
                    () -> people.as("ombudsman")
                            .get("/api/facilities/f1")
                            .json()
                            .path("visits")
                            .has("due"),
                    Duration.ofSeconds(10),
                    () -> "time limits to say when the next visit is due");
            var before = answers(people, doors);
            var pids = stack.parts().stream().map(stack::pid).toList();

            stopInTime(stack);

            assertThat(pids)
                    .as("nothing left running")
                    .noneMatch(pid ->
                            ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
            try (var again = stack.again("--empty")) {
                var same = new People(again.origin());
                assertThat(answers(same, doors)).isEqualTo(before);
                var duplicate = same.as("monitor").event(visit);
                assertThat(duplicate.status()).isEqualTo(200);
                assertThat(duplicate.json()).isEqualTo(receipt.json());
                System.out.printf(
                        "second start: %d ms to Ready%n", again.startedIn().toMillis());
            }
        }
    }

    @Test
    void aBreachIsInTheQueueInTimeAlsoWhereEverythingWasDown() {
        var folder = Stacks.newFolder();
        try (var stack = RunningStack.start(folder, "--empty")) {
            var people = new People(stack.origin());
            people.as("registry").event(facilityRegistered("f1", "temporary_detention_isolator", "KZ-KAR", "interior"));
            held(people, "before", Instant.now().minusSeconds(60));
            RunningStack.await(() -> inQueue(people, "before"), Duration.ofSeconds(20), () -> "the first alert");
            for (int i = 0; i < 3; i++) {
                String detention = "running-" + i;
                var due = held(people, detention, Instant.now().plusSeconds(4));
                RunningStack.await(
                        () -> inQueue(people, detention),
                        Duration.between(Instant.now(), due.plus(AFTER_DUE)),
                        () -> detention + ", due " + due);
                assertThat(raisedAt(people, detention)).as(detention).isAfterOrEqualTo(due);
            }

            var missed = held(people, "missed", Instant.now().plus(STOP));
            stopInTime(stack);
            RunningStack.await(() -> Instant.now().isAfter(missed), STOP, () -> "the end of the limit");
            try (var again = stack.again("--empty")) {
                RunningStack.await(
                        () -> inQueue(people, "missed"), AFTER_READY, () -> "what fell due meanwhile; " + again.said());
                assertThat(broken(people).findValuesAsText("detentionId"))
                        .containsExactly("before", "running-0", "running-1", "running-2", "missed");
            }
        }
    }

    /** Somebody held without protocol, whose limit ends in this second; gives the end. */
    private static Instant held(People people, String detention, Instant end) {
        var due = end.truncatedTo(ChronoUnit.SECONDS);
        var apprehended = due.minus(Duration.ofHours(3)).atOffset(ZoneOffset.ofHours(5));
        var answer = people.as("custody").event(milestone(detention, "f1", "apprehended", apprehended));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return due;
    }

    /** What the prosecutor's queue has of broken limits; nothing while it does not answer. */
    private static JsonNode broken(People people) {
        var answer = people.as("prosecutor").get("/api/alerts?limitId=KZ-PROTOCOL-3H&band=breached");
        return answer.status() == 200 ? answer.json().path("items") : MissingNode.getInstance();
    }

    private static boolean inQueue(People people, String detention) {
        return broken(people).findValuesAsText("detentionId").contains(detention);
    }

    private static Instant raisedAt(People people, String detention) {
        return broken(people)
                .valueStream()
                .filter(alert -> alert.path("detentionId").asText().equals(detention))
                .map(alert -> Instant.parse(alert.path("raisedAt").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static void stopInTime(RunningStack stack) {
        var asked = Instant.now();
        assertThat(stack.stop()).isIn(0, 130, 143);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(STOP);
    }

    @Test
    void tellsWhatRunsAlsoWhileAPartIsStartedAgain() {
        var stack = Stacks.shared();
        var before = parts(stack);
        long pid = stack.pid("statistics");
        var killed = Instant.now();
        stack.kill("statistics");
        RunningStack.await(
                () -> {
                    assertThat(parts(stack).keySet()).isEqualTo(before.keySet());
                    return stack.pid("statistics") != pid;
                },
                STOP,
                () -> "statistics to start again");

        var after = parts(stack);
        before.forEach((name, was) -> {
            var is = after.getOrDefault(name, MissingNode.getInstance());
            if (name.equals("statistics")) {
                assertThat(is.path("restarts").asInt())
                        .isEqualTo(was.path("restarts").asInt(-1) + 1);
                assertThat(Instant.parse(is.path("startedAt").asText())).isBetween(killed, Instant.now());
            } else {
                assertThat(is).isEqualTo(was);
            }
        });
        var statistician = new Client(stack.origin(), "statistician");
        RunningStack.await(
                () -> statistician.get("/api/statistics").status() == 200,
                Duration.ofMinutes(1),
                () -> "statistics to answer for those who share this stack");
    }

    private static Map<String, JsonNode> parts(RunningStack stack) {
        var parts = new TreeMap<String, JsonNode>();
        stack.description()
                .path("processes")
                .forEach(part -> parts.put(part.path("name").asText(), part));
        return parts;
    }

    @Test
    void listensToThisMachineAlone() throws IOException {
        var stack = Stacks.shared();
        var processes = new TreeMap<String, Long>();
        parts(stack)
                .forEach((name, part) -> processes.put(name, part.path("pid").asLong()));
        processes.put("run", stack.pid());

        for (var process : processes.entrySet()) {
            var ports = ListeningPorts.of(process.getValue());
            assertThat(ports).as(process.getKey()).isNotEmpty();
            for (int port : ports) {
                assertThat(ListeningPorts.takes("127.0.0.1", port))
                        .as(process + " at " + port)
                        .isTrue();
                assertThat(ListeningPorts.takes("127.0.0.2", port))
                        .as(process + " at " + port)
                        .isFalse();
            }
        }
    }

    @Test
    void saysInOneSentenceWhatStandsInTheWay() {
        var folder = Stacks.newFolder();
        try (var stack = RunningStack.start(folder, "--empty")) {
            assertThat(refusal("--data", folder.toString(), "--port", "0"))
                    .contains(folder.getFileName().toString());
            assertThat(refusal("--data", Stacks.newFolder().toString(), "--port", portOf(stack)))
                    .contains(portOf(stack));
        }
    }

    /** Without the position: it moves on with the marks of time and with what the system itself says. */
    private static List<String> answers(People people, List<String> doors) {
        return doors.stream()
                .map(door -> people.as("ombudsman").get(door).body().replaceAll("\"position\":\"[^\"]*\"", ""))
                .toList();
    }

    private static String portOf(RunningStack stack) {
        return Integer.toString(stack.origin().getPort());
    }

    private static String refusal(String... options) {
        try {
            var command = new java.util.ArrayList<String>();
            command.add(RunningStack.root().resolve("run").toString());
            command.add("--empty");
            command.addAll(List.of(options));
            var starting = new ProcessBuilder(command).redirectErrorStream(true);
            starting.environment().put("BAQYLAU_BUILT", "true");
            var process = starting.start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isNotZero();
            return said;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
