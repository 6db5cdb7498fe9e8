package org.baqylau.statistics.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.statistics.adapter.postgres.FiguresOf;
import org.baqylau.statistics.adapter.postgres.FiguresWriter;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Counted;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of the past of a log that is longer than what may be held at once. */
class LongPastTest {

    private static final int PAST = 2 * FiguresOf.CHUNK;
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private Applied applied;

    @BeforeEach
    void fill() {
        var facts = new FewFacts();
        for (int i = 0; i <= PAST; i++) {
            facts.facility("f" + i, "KZ-KAR");
        }
        applied = new Applied().inOrder(facts.log(), 5_000);
    }

    @AfterEach
    void drop() throws Exception {
        applied.close();
    }

    @Test
    void areComputedInChunksEachWrittenBeforeTheNextIsRead() {
        var chunks = new ArrayList<Integer>();
        var figures = applied.figures(connection -> new Counting(connection, chunks), Duration.ZERO);

        assertThat(facilities(figures)).isEqualTo(PAST);

        assertThat(chunks).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(FiguresOf.CHUNK));
        assertThat(chunks.stream().mapToInt(size -> size).sum()).isEqualTo(PAST);
    }

    @Test
    void areComputedForOneAtATimeAndOthersToldToComeAgain() {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var figures = applied.figures(
                connection -> {
                    if (begun.getCount() > 0) {
                        begun.countDown();
                        await(end);
                    }
                    return new FiguresWriter(connection);
                },
                Duration.ofMillis(1));
        var first = CompletableFuture.supplyAsync(() -> facilities(figures));
        await(begun);

        try {
            assertThatThrownBy(() -> facilities(figures))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.problem().code()).isEqualTo(KitProblem.UNAVAILABLE);
                        assertThat(refusal.headers().get("Retry-After")).matches("[1-9]\\d*");
                    });
        } finally {
            end.countDown();
        }

        assertThat(first.join()).isEqualTo(PAST);
        assertThat(facilities(figures)).isEqualTo(PAST);
    }

    private static long facilities(Figures figures) {
        var topic = FewFacts.registered("f", "KZ-KAR").topic().wire();
        return figures.ask(
                        new Question(Measure.FACILITIES, DAY, DAY, List.of(), Map.of()),
                        null,
                        Optional.of(new AsOf.Place(Map.of(topic + ":0", (long) PAST))))
                .rows()
                .getFirst()
                .value()
                .longValue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Notes how many records each writer held when it wrote. */
    private static final class Counting implements Derivation.Writer<Counted> {

        private final FiguresWriter writer;
        private final List<Integer> sizes;
        private int held;

        Counting(Connection connection, List<Integer> sizes) {
            this.writer = new FiguresWriter(connection);
            this.sizes = sizes;
        }

        @Override
        public void write(List<Change<Counted>> changes) throws SQLException {
            held += changes.size();
            writer.write(changes);
        }

        @Override
        public void finish() throws SQLException {
            sizes.add(held);
            writer.finish();
        }
    }
}
