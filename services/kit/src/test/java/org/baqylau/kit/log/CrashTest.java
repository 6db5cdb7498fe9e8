package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baqylau.kit.log.LogFixture.await;

import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection is gone at every single step of a transaction, the moment after its commit included. */
class CrashTest {

    private static final int MORE_THAN_ALL_STEPS = 40;

    private final LogFixture fixture = new LogFixture();
    private final CrashingDatabase crashing = new CrashingDatabase(fixture.database);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void countsOnceWhereverAReaderIsCutOff() {
        fixture.read("one", crashing.database(), fixture.words(), Progress.SILENT);
        int crashed = 0;
        for (int step = 1; step <= MORE_THAN_ALL_STEPS; step++) {
            crashing.arm(step);
            fixture.append("root/a", "r" + step, "root", 1);
            fixture.append("leaf/" + step, "l", "root/a", 1);
            int roots = step;
            await(() -> fixture.total("root/a") == roots && fixture.total("leaf/" + roots) == roots);
            crashed += crashing.disarm() ? 1 : 0;
        }

        assertThat(crashed).isGreaterThan(10);
        assertThat(fixture.number(
                        "SELECT count(*) FROM sum WHERE subject LIKE 'leaf/%' AND total <> " + MORE_THAN_ALL_STEPS))
                .isZero();
        assertThat(fixture.number("SELECT count(*) FROM fact")).isEqualTo(2L * MORE_THAN_ALL_STEPS);
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
    }

    @Test
    void countsOnceWhereACopyDiesAtAnyStepAndAnotherOneComes() throws SQLException {
        var partition = new TopicPartition(fixture.topic(), 0);
        int died = 0;
        for (int step = 1; step <= MORE_THAN_ALL_STEPS; step++) {
            var record = fixture.logged(0, step - 1L, "root/a", Words.text("root/a", "r" + step, "root", 1));
            var dying = new Applier(crashing.database(), fixture.schema(), fixture.words(), Progress.SILENT);
            crashing.arm(step);
            try {
                dying.stand(List.of(partition));
                dying.apply(List.of(record));
            } catch (SQLException gone) {
                died++;
            }
            crashing.disarm();

            var next = fixture.applier();
            if (next.stand(List.of(partition)).containsValue(step - 1L)) {
                next.apply(List.of(record));
            }
            assertThat(fixture.total("root/a")).as("step " + step).isEqualTo(step);
        }

        assertThat(died).isGreaterThan(5).isLessThan(MORE_THAN_ALL_STEPS);
    }

    @Test
    void knowsNotWhetherItCommittedWhereTheAnswerIsLostAndAsksThePosition() throws SQLException {
        var partition = new TopicPartition(fixture.topic(), 0);
        var records = List.of(fixture.logged(0, 0, "root/a", Words.text("root/a", "1", "root", 5)));
        var copy = new Applier(crashing.database(), fixture.schema(), fixture.words(), Progress.SILENT);
        copy.stand(List.of(partition));
        crashing.arm(steps(partition));

        assertThatThrownBy(() -> copy.apply(records)).isInstanceOf(SQLException.class);
        assertThat(fixture.total("root/a")).isEqualTo(5);
        assertThatThrownBy(() -> copy.apply(records)).isInstanceOf(Fenced.class);

        assertThat(copy.stand(List.of(partition))).containsEntry(partition, 1L);
        assertThat(fixture.total("root/a")).isEqualTo(5);
    }

    /** The last step of taking in one such record, found on another schema. */
    private static int steps(TopicPartition like) throws SQLException {
        try (var other = new LogFixture()) {
            var crashing = new CrashingDatabase(other.database);
            var partition = new TopicPartition(other.topic(), like.partition());
            for (int step = 1; ; step++) {
                var copy = new Applier(crashing.database(), other.schema(), other.words(), Progress.SILENT);
                copy.stand(List.of(partition));
                crashing.arm(step);
                try {
                    copy.apply(List.of(other.logged(0, 0, "root/a", Words.text("root/a", "1", "root", 5))));
                } catch (SQLException gone) {
                    if (other.total("root/a") == 5) {
                        return step;
                    }
                }
                crashing.disarm();
            }
        }
    }
}
