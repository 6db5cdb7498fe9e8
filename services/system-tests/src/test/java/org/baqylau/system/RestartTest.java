package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.complaintFiled;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.visitReported;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stack of its own is stopped and started again. */
class RestartTest {

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

            assertThat(stack.stop()).isIn(0, 130, 143);

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
