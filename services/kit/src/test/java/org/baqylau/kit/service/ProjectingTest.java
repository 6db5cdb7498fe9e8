package org.baqylau.kit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.kit.service.ServiceFixture.await;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import org.baqylau.kit.log.ParkedFor;
import org.baqylau.kit.log.Parking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service's tables over its releases, and what it tells its operator. */
class ProjectingTest {

    private final ServiceFixture fixture = new ServiceFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void createsItsTopicAsTheServiceDescribesIt() {
        fixture.run("1", 1);

        assertThat(fixture.partitionsOnBroker()).isEqualTo(3);
    }

    @Test
    void createsItsTopicAsTheInstallationWantsIt() {
        fixture.installedWith(5).run("1", 1);

        assertThat(fixture.partitionsOnBroker()).isEqualTo(5);
    }

    @Test
    void leavesNewTablesAndThoseOfTheSameVersionAsTheyAre() {
        var first = fixture.run("1", 1);
        fixture.append("a", "5");
        await(() -> fixture.total("a") == 5);
        fixture.stop(first);
        long tables = fixture.identityOfTables();

        var again = fixture.run("1", 1_000);
        fixture.append("a", "1");
        await(() -> fixture.total("a") == 1_005);

        assertThat(again.isRebuilding()).isFalse();
        assertThat(fixture.identityOfTables()).isEqualTo(tables);
    }

    @Test
    void buildsTablesOfAnotherVersionAnewWhileTheyGoOnAnswering() {
        fixture.stop(fixture.runUntilTaken("1", 1, "5", "6"));

        var next = fixture.run("2", 10);
        fixture.append("a", "7");

        await(() -> fixture.total("a") == 180);
        await(() -> !next.isRebuilding());
        fixture.stop(next);
        long tables = fixture.identityOfTables();
        fixture.run("2", 10);
        fixture.append("a", "1");
        await(() -> fixture.total("a") == 190);
        assertThat(fixture.identityOfTables()).isEqualTo(tables);
    }

    @Test
    void buildsTablesAnewThatAreFromBeforeTheVersionWasKept() {
        fixture.stop(fixture.runUntilTaken("1", 1, "5", "6"));
        fixture.execute("DROP TABLE made_by");
        fixture.execute("DELETE FROM flyway_schema_history WHERE version = '2'");

        fixture.run("1", 10);

        await(() -> fixture.total("a") == 110);
    }

    @Test
    void buildsTablesAnewWhoseMigrationsWereAddedToOrChanged() {
        fixture.stop(fixture.runUntilTaken("1", 1, "5", "6"));
        fixture.execute("UPDATE made_by SET version = replace(version, ':', ':1')");
        fixture.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '10'");

        fixture.run("1", 10);

        await(() -> fixture.total("a") == 110);
    }

    @Test
    void takesNothingIntoTablesThatALaterReleaseMadeMeanwhile() {
        fixture.runUntilTaken("1", 1, "5");
        fixture.execute("UPDATE made_by SET version = 'later'");
        fixture.append("a", "6");

        await(() -> fixture.retried() > 1);
        assertThat(fixture.total("a")).isEqualTo(5);

        fixture.run("later", 10);

        await(() -> fixture.total("a") == 110);
    }

    @Test
    void triesAgainWhereTheRebuildOfAnotherVersionBreaksOff() {
        fixture.stop(fixture.runUntilTaken("1", 1, "5", "6"));

        fixture.runBreakingOffOnce("2", 10);

        await(() -> fixture.total("a") == 110);
    }

    @Test
    void tellsItsOperatorHowTheLastRebuildEnded() {
        fixture.stop(fixture.runUntilTaken("1", 1, "5", "6"));
        var running = fixture.runBreakingOffOnce("1", 1);
        long tables = fixture.identityOfTables();
        assertThat(running.lastRebuild()).isEmpty();

        running.rebuild();
        await(() -> !running.isRebuilding());

        assertThat(running.lastRebuild()).hasValueSatisfying(last -> {
            assertThat(last.outcome()).isEqualTo("failed");
            assertThat(last.reason()).isEqualTo("database_fault");
        });
        assertThat(fixture.identityOfTables()).isEqualTo(tables);

        running.rebuild();
        await(() -> !running.isRebuilding());

        assertThat(running.lastRebuild()).hasValueSatisfying(last -> {
            assertThat(last.outcome()).isEqualTo("switched");
            assertThat(last.reason()).isNull();
            assertThat(last.endedAt()).isAfter(last.startedAt());
        });
        assertThat(fixture.identityOfTables()).isNotEqualTo(tables);
    }

    @Test
    void tellsItsOperatorThatAnotherCopyBuilds() {
        fixture.stop(fixture.runUntilTaken("1", 1, "5"));
        var inTheMiddle = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var one = fixture.runHalting("1", 1, inTheMiddle, goOn);
        var two = fixture.run("1", 1);

        one.rebuild();
        await(() -> inTheMiddle.getCount() == 0);
        two.rebuild();
        await(() -> !two.isRebuilding());

        assertThat(two.lastRebuild().map(LastRebuild::reason)).hasValue("already_running");
        goOn.countDown();
        await(() -> !one.isRebuilding());
        assertThat(one.lastRebuild().map(LastRebuild::outcome)).hasValue("switched");
    }

    @Test
    void tellsItsOperatorLagHeldParkedAndApplied() {
        var running = fixture.runUntilTaken("1", 1, "5", "6");
        fixture.append("b", "boom");
        fixture.append("b", "7");
        fixture.execute("INSERT INTO held (subject, id, cause) VALUES ('leaf', '1', 'root')");

        await(() -> fixture.meter("baqylau.log.parked") == 2);
        await(() -> fixture.meter("baqylau.log.lag") == 0);
        assertThat(fixture.meter("baqylau.log.held")).isEqualTo(1);
        assertThat(fixture.applied()).isEqualTo(3);
        assertThat(running.parked(Parking.Place.START, 10))
                .extracting(Parking.Parked::reason)
                .containsExactly(ParkedFor.NOT_READABLE, ParkedFor.BEHIND);
    }

    @Test
    void tellsHeldAndParkedAfterMemoryWasCleared() {
        fixture.runUntilTaken("1", 1, "5");
        var garbage = new WeakReference<>(new Object());
        await(() -> {
            System.gc();
            return garbage.refersTo(null);
        });

        assertThat(fixture.meter("baqylau.log.held")).isZero();
        assertThat(fixture.meter("baqylau.log.parked")).isZero();
    }

    @Test
    void tellsHowFarItLagsWhileTheTablesAreAway() {
        fixture.runUntilTaken("1", 1, "5", "6");
        fixture.loseTables(true);
        for (int i = 0; i < 20; i++) {
            fixture.append("a", "1");
        }
        await(() -> fixture.meter("baqylau.log.lag") == 20);
        assertThat(fixture.retried()).isPositive();

        fixture.loseTables(false);

        await(() -> fixture.total("a") == 31 && fixture.meter("baqylau.log.lag") == 0);
    }
}
