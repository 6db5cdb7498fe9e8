package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole sample goes in through the public door, and what the report printed comes out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

    private static final Duration LOADED = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final long FOUR_GIBIBYTES = 4L << 30;

    private final RunningStack stack = RunningStack.start(Stacks.newFolder());
    private final People people = new People(stack.origin());

    @BeforeAll
    void load() {
        RunningStack.await(
                () -> stack.said().contains("Sample loaded: ") || stack.said().contains("The sample is not whole"),
                LOADED,
                () -> "the sample; so far: " + stack.said());
        RunningStack.await(() -> rows().size() == 215, SOON, () -> "215 figures, but " + rows().size());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void isLoadedWithoutALineThatIntakeRefuses() {
        assertThat(stack.said())
                .contains("Sample loaded: ")
                .doesNotContain("of the sample were refused")
                .doesNotContain("The sample is not whole");
    }

    /** The report says that each year more than 38 thousand were detained (F063), and prints 31,836 for 2012. */
    @Test
    void printedWhatTheEventsGiveWhereverAFigureCanFollowFromEvents() {
        RunningStack.await(() -> unexpected().isEmpty(), SOON, () -> "what the report printed, but " + unexpected());

        var rows = rows();
        assertThat(rows.stream().map(row -> row.path("figureId").asText())).doesNotHaveDuplicates();
        assertThat(rows.stream()
                        .map(row -> row.path("status").asText())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("confirmed", 60L, "contradicts", 1L, "cannot_compute", 154L));
        assertThat(rows.stream()
                        .filter(row -> row.path("status").asText().equals("confirmed"))
                        .filter(row -> row.path("qualifier").asText().equals("exact")))
                .hasSize(58)
                .allSatisfy(row -> {
                    var published = number(row.path("published"));
                    assertThat(number(row.path("recorded"))
                                    .setScale(Math.max(0, published.scale()), RoundingMode.HALF_UP))
                            .as(row.toString())
                            .isEqualByComparingTo(published);
                });
    }

    @Test
    void listsWhatTheReportItselfGetsWrong() {
        assertThat(reconciliation().path("inconsistencies").findValuesAsText("rule"))
                .containsExactlyInAnyOrder(
                        "parts_differ_from_total",
                        "parts_differ_from_total",
                        "shares_over_hundred",
                        "yearly_level_not_reached",
                        "growth_not_reached",
                        "frequency_not_reached",
                        "frequency_not_reached",
                        "change_differs_from_stocks");
    }

    @Test
    void callsAProsecutorToEachDetentionOfToday() {
        var today = IntStream.rangeClosed(1, 12).mapToObj("T-%02d"::formatted).toList();

        RunningStack.await(() -> inQueue().containsAll(today), SOON, () -> today + " in the queue, but " + inQueue());
    }

    /** Computed again from all facts, within the memory that the service has. */
    @Test
    void givesTheFiguresOfAPositionAgainOverTheWholeSample() {
        var statistician = new Client(stack.origin(), "statistician", Duration.ofMinutes(3));
        String question = "/api/statistics/limit_outcomes?from=2012&to=2012&by=limit,outcome";
        var then = statistician.get(question).json();
        var place = Events.facilityRegistered("after-the-sample", "police_station", "KZ-KAR", "interior");
        assertThat(people.as("registry").event(place).status()).isEqualTo(201);
        RunningStack.await(
                () -> !statistician.get(question).json().path("position").equals(then.path("position")),
                SOON,
                () -> "one more fact");
        long pid = stack.pid("statistics");

        var again = statistician.get(question + "&asOf=" + then.path("position").asText());

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("rows")).isNotEmpty().isEqualTo(then.path("rows"));
        assertThat(stack.pid("statistics")).isEqualTo(pid);
    }

    @Test
    void needsNoMoreThanFourGibibytesForAllItsProcesses() {
        var processes = processes();
        long pss = processes.stream().mapToLong(ReportTest::pss).sum();

        System.out.printf("%d processes, %d MiB (PSS)%n", processes.size(), pss >> 20);
        assertThat(pss).isPositive().isLessThanOrEqualTo(FOUR_GIBIBYTES);
    }

    private JsonNode reconciliation() {
        var answer = people.as("statistician").get("/api/reports/cat/reconciliation");
        return answer.status() == 200 ? answer.json() : Client.read("{}");
    }

    private List<JsonNode> rows() {
        return StreamSupport.stream(reconciliation().path("rows").spliterator(), false)
                .toList();
    }

    /** Rows that the records bear out though they should not, or the other way round. */
    private List<String> unexpected() {
        var measures = people.as("statistician").get("/api/statistics").json().findValuesAsText("measure");
        return rows().stream()
                .filter(row -> {
                    String wanted = !measures.contains(row.path("measure").asText())
                            ? "cannot_compute"
                            : row.path("figureId").asText().equals("F063") ? "contradicts" : "confirmed";
                    return !row.path("status").asText().equals(wanted);
                })
                .map(JsonNode::toString)
                .toList();
    }

    private Collection<String> inQueue() {
        return new TreeSet<>(people.as("prosecutor")
                .get("/api/alerts?state=open&size=500")
                .json()
                .path("items")
                .findValuesAsText("detentionId"));
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    /** Those that stack.json lists, the one that watches them, and whatever they started. */
    private Collection<ProcessHandle> processes() {
        var all = new HashSet<ProcessHandle>();
        Stream.concat(Stream.of(stack.pid()), stack.parts().stream().map(stack::pid))
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .forEach(process -> {
                    all.add(process);
                    process.descendants().forEach(all::add);
                });
        return all;
    }

    /** In bytes; nothing for a process that has ended since. */
    private static long pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
