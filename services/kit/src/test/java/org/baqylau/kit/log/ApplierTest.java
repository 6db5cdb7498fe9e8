package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baqylau.kit.log.LogFixture.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplierTest {

    private static final int ROUNDS = 50;
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted";

    private final LogFixture fixture = new LogFixture();
    private final TopicPartition first = new TopicPartition(fixture.topic(), 0);
    private final TopicPartition second = new TopicPartition(fixture.topic(), 1);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isFencedWhereAnotherCopyMovedThePositionAndChangesNothing() throws SQLException {
        var one = standing();
        var two = standing();
        var records = List.of(root(0, 0, "root/a", 5), root(0, 1, "root/b", 7));
        two.apply(records.subList(0, 1));
        String before = fixture.dump(fixture.schema());

        assertThatThrownBy(() -> one.apply(records)).isInstanceOf(Fenced.class);

        assertThat(fixture.dump(fixture.schema())).isEqualTo(before);
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
        assertThat(one.stand(List.of(first))).containsEntry(first, 1L);
        one.apply(records.subList(1, 2));
        assertThat(fixture.total("root/a") + fixture.total("root/b")).isEqualTo(12);
    }

    @Test
    void letsOneOfTwoCopiesThatFightForAPartitionTakeARecordIn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var record = List.of(root(0, round, "root/a", 1));
                var start = new CyclicBarrier(2);
                var tries = new ArrayList<Future<Boolean>>();
                for (int copy = 0; copy < 2; copy++) {
                    var applier = standing();
                    tries.add(threads.submit(() -> {
                        start.await();
                        try {
                            applier.apply(record);
                            return true;
                        } catch (Fenced fenced) {
                            return false;
                        }
                    }));
                }

                assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
                assertThat(fixture.total("root/a")).isEqualTo(round + 1);
            }
        }
    }

    @Test
    void losesNoWakeUpWhereCauseAndWaiterCross() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var causes = standing();
        var waiters = standing();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String root = "root/" + round;
                var cause = List.of(root(0, round, root, 3));
                var waiter =
                        List.of(fixture.logged(1, round, "leaf/" + round, Words.text("leaf/" + round, "1", root, 5)));
                long[] delays = {random.nextInt(400_000), random.nextInt(400_000)};
                var start = new CyclicBarrier(2);
                var both = List.of(
                        threads.submit(() -> cross(start, delays[0], causes, cause)),
                        threads.submit(() -> cross(start, delays[1], waiters, waiter)));
                for (var one : both) {
                    one.get();
                }

                assertThat(fixture.total("leaf/" + round))
                        .as("round %d of seed %d", round, seed)
                        .isEqualTo(15);
            }
        }
        assertThat(fixture.number("SELECT count(*) FROM held")).isZero();
    }

    private static Boolean cross(CyclicBarrier start, long nanos, Applier applier, List<Logged> records)
            throws Exception {
        start.await();
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        applier.apply(records);
        return true;
    }

    @Test
    void movesOnWithThePulseOfAnIdlePartitionEvenBehindAParkedRecordWithoutKey() throws SQLException {
        var applier = standing();
        applier.apply(List.of(fixture.logged(0, 0, "", "nonsense".getBytes(UTF_8)), pulse(1), pulse(2)));

        assertThat(fixture.number("SELECT count(*) FROM parked")).isEqualTo(1);
        assertThat(fixture.number("SELECT count(*) FROM fact")).isZero();
        assertThat(fixture.number("SELECT next FROM position WHERE partition = 0"))
                .isEqualTo(3);
        assertThat(fixture.number("SELECT extract(epoch FROM recorded) FROM position WHERE partition = 0"))
                .isEqualTo(2);
    }

    @Test
    void parksWhateverAFactBringsAboutInItsReader() throws SQLException {
        var faults = List.<Throwable>of(
                new IllegalStateException("with a NUL: \0 and text ".concat("x".repeat(100_000))),
                new StackOverflowError(),
                new AssertionError("never"),
                new SQLException("numeric value out of range", "22003"),
                new SQLException("violates a check", "23514"));
        for (int offset = 0; offset < faults.size(); offset++) {
            var fault = faults.get(offset);
            var failing = new Applier(fixture.database, fixture.schema(), failing(fault), Progress.SILENT);
            failing.stand(List.of(first));
            failing.apply(List.of(root(0, offset, "root/" + offset, 1)));
        }

        assertThat(fixture.number("SELECT count(*) FROM parked WHERE reason = 'defect'"))
                .isEqualTo(3);
        assertThat(fixture.number("SELECT count(*) FROM parked WHERE reason = 'not_storable'"))
                .isEqualTo(2);
    }

    @Test
    void parksASubjectAndNotItsNamesakeOfAnotherTopic() throws SQLException {
        var elsewhere = new TopicPartition(fixture.topic() + "-elsewhere", 0);
        var applier = fixture.applier();
        applier.stand(List.of(first, elsewhere));
        applier.apply(List.of(on(first, 0, "boom")));

        applier.apply(List.of(on(elsewhere, 0, "root")));

        assertThat(fixture.total("root/a")).isEqualTo(1);
        applier.apply(List.of(on(elsewhere, 1, "boom")));
        var mended = new Applier(fixture.database, fixture.schema(), (connection, records) -> {}, Progress.SILENT);
        assertThat(mended.replay(first.topic(), "root/a")).isEqualTo(1);
        assertThat(fixture.number("SELECT count(*) FROM parked WHERE topic = '" + elsewhere.topic() + "'"))
                .isEqualTo(1);
    }

    private static Logged on(TopicPartition place, long offset, String kind) {
        var word = Words.text("root/a", place.topic() + offset, kind, 1);
        return new Logged(
                place.topic(), place.partition(), offset, Instant.ofEpochSecond(offset), "root/a", word, Map.of());
    }

    /** Else it would be parked behind what is taken out of quarantine at that moment. */
    @Test
    void takesNothingInWhileWhatIsParkedIsTakenInAgain() throws Exception {
        var applier = standing();
        var broken = new Applier(fixture.database, fixture.schema(), failing(new AssertionError()), Progress.SILENT);
        broken.stand(List.of(first));
        broken.apply(List.of(root(0, 0, "root/a", 5)));
        applier.stand(List.of(first));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var later = new ArrayList<Future<Boolean>>();
            var words = fixture.words();
            Projection meanwhile = (connection, records) -> {
                later.add(threads.submit(() -> {
                    applier.apply(List.of(root(0, 1, "root/a", 7)));
                    return true;
                }));
                await(() -> later.getFirst().isDone() || fixture.number(WAITING) > 0);
                words.apply(connection, records);
            };

            new Applier(fixture.database, fixture.schema(), meanwhile, Progress.SILENT)
                    .replay(fixture.topic(), "root/a");

            assertThat(later.getFirst().get()).isTrue();
        }
        assertThat(fixture.total("root/a")).isEqualTo(12);
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
    }

    @Test
    void parksNothingForAFaultThatSaysNothingOfTheFact() throws SQLException {
        for (var fault : List.<Throwable>of(
                new SQLException("cannot connect now", "57P03"),
                new SQLException("deadlock", "40P01"),
                new SQLException("disk full", "53100"),
                new SQLException("relation does not exist", "42P01"),
                new SQLException("cached plan must not change result type", "0A000"),
                new SQLException("no state"),
                new OutOfMemoryError())) {
            var failing = new Applier(fixture.database, fixture.schema(), failing(fault), Progress.SILENT);
            failing.stand(List.of(first));

            assertThatThrownBy(() -> failing.apply(List.of(root(0, 0, "root/a", 1))))
                    .isSameAs(fault);
        }
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
        assertThat(fixture.number("SELECT next FROM position WHERE partition = 0"))
                .isZero();
    }

    private static Projection failing(Throwable fault) {
        return (connection, records) -> {
            switch (fault) {
                case SQLException sql -> throw sql;
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                default -> throw new IllegalArgumentException(fault);
            }
        };
    }

    private Applier standing() throws SQLException {
        var applier = fixture.applier();
        applier.stand(List.of(first, second));
        return applier;
    }

    private Logged root(int partition, long offset, String subject, int number) {
        return fixture.logged(partition, offset, subject, Words.text(subject, "o" + offset, "root", number));
    }

    private Logged pulse(long offset) {
        return new Logged(
                fixture.topic(),
                0,
                offset,
                Instant.ofEpochSecond(offset),
                "",
                new byte[0],
                Map.of(Logged.TYPE, Logged.PULSE));
    }
}
