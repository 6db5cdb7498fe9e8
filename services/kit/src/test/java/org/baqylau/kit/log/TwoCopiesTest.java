package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baqylau.kit.log.LogFixture.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two copies of a service at once, causes on the other's partitions. */
class TwoCopiesTest {

    private static final int ROOTS = 40;
    private static final int LEAVES = 4_000;
    private static final String DEADLOCK = "40P01";
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted";

    private final LogFixture fixture = new LogFixture();
    private final Heard one = new Heard();
    private final Heard two = new Heard();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void loseNothingAndMeetNoDeadlock() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var first = fixture.read("one", fixture.words(), one);
        var second = fixture.read("two", fixture.words(), two);
        await(() -> first.isReading() && second.isReading());

        long expected = appendCrossing(random);

        await(() -> fixture.number("SELECT sum(total) FROM sum") == expected);
        assertThat(fixture.number("SELECT count(*) FROM held")).isZero();
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
        assertThat(one.applied).as("taken in by the one").hasPositiveValue();
        assertThat(two.applied).as("taken in by the other").hasPositiveValue();
        assertThat(Stream.of(one, two).flatMap(heard -> heard.faults.stream()))
                .noneSatisfy(fault -> assertThat(sqlState(fault)).isEqualTo(DEADLOCK));
    }

    @Test
    void takeOverFromACopyThatIsGone() {
        var random = new Random(7);
        var first = fixture.read("one", fixture.words(), one);
        fixture.read("two", fixture.words(), two);
        await(() -> first.isReading());
        var closing = Thread.ofPlatform().start(first::close);

        long expected = appendCrossing(random);

        await(() -> !closing.isAlive() && fixture.number("SELECT sum(total) FROM sum") == expected);
    }

    @Test
    void aRebuildWhileFactsComeEqualsLive() throws Exception {
        fixture.read("one", fixture.words(), one);
        fixture.read("two", fixture.words(), two);
        var appending = new AtomicInteger(1);
        var sum = new long[1];
        var appender = Thread.ofPlatform().start(() -> {
            sum[0] = appendCrossing(new Random(11));
            appending.set(0);
        });

        long rebuilt = fixture.rebuild().run(() -> true);
        appender.join();
        await(() -> fixture.number("SELECT sum(total) FROM sum") == sum[0]);
        String live = fixture.dump(fixture.schema());
        fixture.rebuild().run(() -> true);

        assertThat(rebuilt).isNotNegative();
        assertThat(fixture.dump(fixture.schema())).isEqualTo(live);
        fixture.append("root/0", "after", "root", 0);
        await(() -> fixture.number("SELECT count(*) FROM fact WHERE id = 'after'") == 1);
    }

    @Test
    void aRebuildThatDiesInTheMiddleLeavesLiveAsItIsAndIsSimplyStartedAgain() throws Exception {
        fixture.read("one", fixture.words(), one);
        long expected = appendCrossing(new Random(13));
        await(() -> fixture.number("SELECT sum(total) FROM sum") == expected);
        String live = fixture.dump(fixture.schema());
        var left = new AtomicInteger(5);
        var words = fixture.words();

        assertThatThrownBy(() -> fixture.rebuild((connection, records) -> {
                            words.apply(connection, records);
                            if (left.decrementAndGet() == 0) {
                                connection.abort(Runnable::run);
                            }
                        })
                        .run(() -> true))
                .isInstanceOf(SQLException.class);
        assertThat(fixture.rebuild().run(() -> false)).isEqualTo(-1);

        assertThat(fixture.dump(fixture.schema())).isEqualTo(live);
        assertThat(fixture.number("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '" + fixture.schema() + "%'"))
                .isEqualTo(1);
        assertThat(fixture.rebuild().run(() -> true)).isPositive();
        assertThat(fixture.dump(fixture.schema())).isEqualTo(live);
    }

    /** Live takes something in at the very moment in which the rebuild looks how far it has come. */
    @Test
    void aRebuildThatHasNotComeAsFarDoesNotTakeOver() throws Exception {
        standing();
        var advanced = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor();
                var live = Transaction.begin(fixture.database, fixture.schema())) {
            Positions.move(live.connection(), place(), Positions.Place.START, new Positions.Place(1, Instant.EPOCH));
            var rebuilt = threads.submit(() -> fixture.rebuild().run(() -> !advanced.get()));
            await(() -> rebuilt.isDone() || fixture.number(WAITING) == 1);
            advanced.set(true);
            live.commit();

            assertThat(rebuilt.get()).isEqualTo(-1);
        }
    }

    @Test
    void aCopyThatWaitsWhileARebuildTakesOverGoesOnInTheNewTables() throws Exception {
        var applier = standing();
        try (var threads = Executors.newFixedThreadPool(2);
                var live = Transaction.begin(fixture.database, fixture.schema())) {
            Applier.lockPositions(live.connection());
            var rebuilt = threads.submit(() -> fixture.rebuild().run(() -> true));
            await(() -> fixture.number(WAITING) == 1);
            var waiting = threads.submit(() -> {
                applier.apply(List.of(fixture.logged(0, 0, "root/a", Words.text("root/a", "1", "root", 5))));
                return true;
            });
            await(() -> fixture.number(WAITING) == 2);
            live.commit();

            assertThat(waiting.get()).isTrue();
            assertThat(rebuilt.get()).isNotNegative();
        }
        assertThat(applier.stand(List.of(place()))).containsEntry(place(), 1L);
        assertThat(fixture.total("root/a")).isEqualTo(5);
    }

    private Applier standing() throws SQLException {
        var applier = fixture.applier();
        applier.stand(List.of(place()));
        return applier;
    }

    private TopicPartition place() {
        return new TopicPartition(fixture.topic(), 0);
    }

    /** Leaves come before, between and after their roots, some twice. Gives the sum over all totals. */
    private long appendCrossing(Random random) {
        List<Runnable> appends = new ArrayList<>();
        long expected = 0;
        int[] values = new int[ROOTS];
        for (int root = 0; root < ROOTS; root++) {
            String subject = "root/" + root;
            for (int part = 0; part < 3; part++) {
                int number = random.nextInt(10);
                String id = "r" + part;
                values[root] += number;
                appends.add(() -> fixture.append(subject, id, "root", number));
            }
            expected += values[root];
        }
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            int root = random.nextInt(ROOTS);
            int number = random.nextInt(10);
            String subject = "leaf/" + leaf % (LEAVES / 4);
            String id = "l" + leaf;
            expected += (long) number * values[root];
            appends.add(() -> fixture.append(subject, id, "root/" + root, number));
            if (random.nextInt(10) == 0) {
                appends.add(() -> fixture.append(subject, id, "root/" + root, number));
            }
        }
        java.util.Collections.shuffle(appends, random);
        appends.parallelStream().forEach(Runnable::run);
        return expected;
    }

    private static @Nullable String sqlState(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** What one copy tells. */
    private static final class Heard implements Progress {
        final AtomicInteger applied = new AtomicInteger();
        final Queue<Exception> faults = new ConcurrentLinkedQueue<>();

        @Override
        public void applied(int records) {
            applied.addAndGet(records);
        }

        @Override
        public void parked(Logged logged, Exception fault) {
            fault.printStackTrace();
        }

        @Override
        public void retrying(Exception fault) {
            faults.add(fault);
        }

        @Override
        public void lag(long records) {}
    }
}
