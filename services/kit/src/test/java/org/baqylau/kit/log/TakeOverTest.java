package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.kit.log.LogFixture.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The end of a rebuild, while others append and read. */
class TakeOverTest {

    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final LogFixture fixture = new LogFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Whenever the shadow has taken something in, live already has more, unless live is halted. */
    @Test
    void comesAlthoughLiveIsAheadAfterEveryBatch() throws Exception {
        fixture.read("one");
        fixture.append("root/a", "0", "root", 1);
        await(() -> fixture.total("root/a") == 1);
        var appended = new AtomicLong();
        var words = fixture.words();
        var until = Instant.now().plus(LONG_ENOUGH);

        long rebuilt = fixture.rebuild((connection, records) -> {
                    words.apply(connection, records);
                    fixture.append("root/a", "" + appended.incrementAndGet(), "root", 1);
                    await(() -> fixture.total("root/a") == appended.get() + 1 || fixture.number(WAITING) > 0);
                })
                .run(() -> Instant.now().isBefore(until));

        assertThat(rebuilt).as("records taken in").isPositive();
        await(() -> fixture.total("root/a") == appended.get() + 1);
        String live = fixture.dump(fixture.schema());
        fixture.rebuild().run(() -> true);
        assertThat(fixture.dump(fixture.schema())).isEqualTo(live);
    }

    @Test
    void bringsTheShadowAsFarAsLiveWhileLiveStandsStill() throws Exception {
        standAt(fixture.schema(), 5);
        fixture.migrate(fixture.schema() + "_shadow");
        standAt(fixture.schema() + "_shadow", 3);
        var takeOver = takeOver(10);

        assertThat(takeOver.succeeds(
                        () -> fixture.execute("UPDATE " + fixture.schema() + "_shadow.position SET next = next + 1")))
                .isTrue();

        assertThat(fixture.number("SELECT next FROM position")).isEqualTo(5);
    }

    @Test
    void leavesLiveAloneWhereTheShadowIsFarBehind() throws Exception {
        standAt(fixture.schema(), 5);
        fixture.migrate(fixture.schema() + "_shadow");
        standAt(fixture.schema() + "_shadow", 3);

        assertThat(takeOver(1).succeeds(() -> {
                    throw new AssertionError("live is halted");
                }))
                .isFalse();
    }

    private TakeOver takeOver(long reach) {
        return new TakeOver(
                fixture.database,
                fixture.schema(),
                fixture.schema() + "_shadow",
                fixture.schema() + "_replaced",
                reach);
    }

    private void standAt(String schema, long next) {
        fixture.execute("INSERT INTO " + schema + ".position (topic, partition, next, recorded) VALUES ('facts', 0, "
                + next + ", 'epoch')");
    }

    @Test
    void waitsForReadersWhoHaveBegunOnTheOldTables() throws Exception {
        fixture.read("one");
        fixture.append("root/a", "1", "root", 5);
        await(() -> fixture.total("root/a") == 5);

        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Long> rebuilt = new Tables(fixture.database, fixture.schema()).read(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.executeQuery("SELECT next FROM position").close();
                    var rebuilding = thread.submit(() -> fixture.rebuild().run(() -> true));
                    await(() -> rebuilding.isDone() || fixture.number(WAITING) > 0);
                    var row = statement.executeQuery("SELECT sum(total) FROM sum");
                    row.next();
                    assertThat(row.getLong(1)).as("as the position says").isEqualTo(5);
                    return rebuilding;
                }
            });

            assertThat(rebuilt.get()).isPositive();
        }
        assertThat(fixture.total("root/a")).isEqualTo(5);
    }
}
