package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.kit.log.LogFixture.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private final LogFixture fixture = new LogFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void countsAnEventOnceHoweverOftenItLiesOnTheLog() {
        fixture.read("one");
        fixture.append("root/a", "1", "root", 5);
        fixture.append("root/a", "1", "root", 5);
        fixture.append("root/a", "1", "root", 900);
        fixture.append("root/a", "2", "root", 2);

        await(() -> fixture.total("root/a") == 7);
        await(() -> fixture.number("SELECT sum(next) FROM position") == 4);
        assertThat(fixture.total("root/a")).isEqualTo(7);
    }

    @Test
    void appliesWhatWaitedWhenItsCauseComes() {
        fixture.read("one");
        fixture.append("leaf/x", "1", "root/late", 3);
        await(() -> fixture.number("SELECT count(*) FROM held WHERE cause = 'root/late'") == 1);

        fixture.append("root/late", "1", "root", 10);

        await(() -> fixture.total("leaf/x") == 30);
        assertThat(fixture.number("SELECT count(*) FROM held")).isZero();
    }

    @Test
    void looksAgainAtAllThatDependsOnAChangedCause() {
        fixture.read("one");
        fixture.append("root/a", "1", "root", 10);
        fixture.append("leaf/x", "1", "root/a", 3);
        fixture.append("leaf/y", "1", "root/a", 4);
        await(() -> fixture.total("leaf/x") + fixture.total("leaf/y") == 70);

        fixture.append("root/a", "2", "root", 1);

        await(() -> fixture.total("leaf/x") == 33 && fixture.total("leaf/y") == 44);
    }

    @Test
    void readsWhatFollowsFromTheLogAfterTheLogWhereItIsFarBehind() {
        String later = fixture.later(2_000);
        var order = Collections.synchronizedList(new ArrayList<String>());
        var appended = new CountDownLatch(1);
        Projection words = fixture.words();
        fixture.readWithLater(later, (connection, records) -> {
            words.apply(connection, records);
            records.forEach(logged -> order.add(logged.topic()));
            if (order.size() > 100) {
                await(() -> appended.getCount() == 0);
            }
        });
        await(() -> order.size() > 100);
        fixture.fill(fixture.topic(), 1_000);
        appended.countDown();

        await(() -> fixture.number("SELECT coalesce(sum(next), 0) FROM position") == 3_000);

        int firsts = 0;
        int laters = 0;
        for (int i = 0; firsts < 800; i++) {
            firsts += order.get(i).equals(fixture.topic()) ? 1 : 0;
            laters += order.get(i).equals(later) ? 1 : 0;
        }
        assertThat(laters).isLessThan(1_000);
    }

    @Test
    void parksTheSubjectOfABadEventInOrderAndNobodyElse() {
        fixture.read("one");
        fixture.append("root/a", "1", "root", 5);
        fixture.append("root/bad", "1", "boom", 1);
        fixture.append("root/bad", "2", "root", 2);
        fixture.append("root/b", "1", "root", 6);
        fixture.appendRaw("root/unreadable", "nonsense".getBytes(UTF_8));
        fixture.append("root/a", "2", "root", 1);

        await(() -> fixture.total("root/a") == 6 && fixture.total("root/b") == 6);
        await(() -> fixture.number("SELECT count(*) FROM parked") == 3);
        assertThat(fixture.number("SELECT count(*) FROM parked WHERE key = 'root/bad' AND reason = 'behind'"))
                .isEqualTo(1);
        assertThat(fixture.total("root/bad")).isZero();
    }

    @Test
    void replaysWhatWasParkedInOrder() {
        var broken = new AtomicInteger(1);
        Projection mended = fixture.words();
        fixture.read(
                "one",
                (connection, records) -> {
                    if (broken.get() == 1
                            && records.stream().anyMatch(logged -> logged.key().equals("root/a"))) {
                        throw new IllegalStateException("a defect");
                    }
                    mended.apply(connection, records);
                },
                Progress.SILENT);
        fixture.append("root/a", "1", "root", 5);
        fixture.append("root/a", "1", "root", 900);
        fixture.append("root/a", "2", "root", 6);
        await(() -> fixture.number("SELECT count(*) FROM parked") == 3);
        broken.set(0);

        assertThat(Reader.replay(fixture.database, fixture.schema(), mended, fixture.topic(), "root/a"))
                .isEqualTo(3);

        assertThat(fixture.total("root/a")).isEqualTo(11);
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
        fixture.append("root/a", "3", "root", 1);
        await(() -> fixture.total("root/a") == 12);
    }

    @Test
    void keepsWhatIsParkedWhereReplayFailsAgain() {
        fixture.read("one");
        fixture.append("root/bad", "1", "boom", 1);
        await(() -> fixture.number("SELECT count(*) FROM parked") == 1);

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Reader.replay(fixture.database, fixture.schema(), fixture.words(), fixture.topic(), "root/bad"))
                .isInstanceOf(Parking.StillBad.class)
                .hasRootCauseMessage("boom");

        assertThat(fixture.number("SELECT count(*) FROM parked")).isEqualTo(1);
    }

    @Test
    void goesOnWhereAnotherCopyMovedThePosition() {
        fixture.read("one");
        fixture.append("root/a", "1", "root", 5);
        await(() -> fixture.total("root/a") == 5);

        new Tables(fixture.database, fixture.schema()).write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("TRUNCATE sum, fact, export, dependency, held");
                return statement.executeUpdate("UPDATE position SET next = 0");
            }
        });
        fixture.append("root/a", "2", "root", 6);

        await(() -> fixture.total("root/a") == 11);
    }
}
