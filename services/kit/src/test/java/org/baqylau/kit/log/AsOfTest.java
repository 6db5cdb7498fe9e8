package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One partition has its record 3 at second 10, another its record 8 at second 20. */
class AsOfTest {

    private final LogFixture fixture = new LogFixture();

    @BeforeEach
    void stand() {
        new Tables(fixture.database, fixture.schema()).write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("""
                        INSERT INTO position (topic, partition, next, recorded)
                        VALUES ('facts', 0, 4, to_timestamp(10)), ('facts', 1, 9, to_timestamp(20))""");
            }
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** More may come that is recorded in the same millisecond as the last of a partition. */
    @Test
    void isAMomentBeforeTheLastOfEveryPartition() {
        check("1970-01-01T00:00:09.999Z");

        assertThat(refusal("1970-01-01T00:00:10Z"))
                .isEqualTo(Problem.of(KitProblem.NOT_YET_CLOSED, Instant.parse("1970-01-01T00:00:09.999Z")));
    }

    @Test
    void isAPlaceThatEveryPartitionHasReached() {
        check(token("facts:0:4,facts:1:9"));
        check(token("facts:1:9"));

        assertThat(refusal(token("facts:0:5")).code()).isEqualTo(KitProblem.NOT_YET_CLOSED);
        assertThat(refusal(token("facts:2:0")).code()).isEqualTo(KitProblem.BAD_PARAMETER);
        assertThat(refusal(token("facts:0:-1")).code()).isEqualTo(KitProblem.BAD_PARAMETER);
    }

    @Test
    void isOfTheTopicsAloneThatItsReaderLearnsOf() {
        fixture.execute(
                "INSERT INTO position (topic, partition, next, recorded) VALUES ('secret', 0, 7, to_timestamp(5))");

        check("1970-01-01T00:00:09.999Z", "facts"::equals);
        assertThat(refusal("1970-01-01T00:00:10Z", "facts"::equals))
                .isEqualTo(Problem.of(KitProblem.NOT_YET_CLOSED, Instant.parse("1970-01-01T00:00:09.999Z")));
        for (var place : List.of("secret:0:0", "secret:0:7", "secret:0:8", "secret:9:0", "facts:0:1,secret:0:7")) {
            assertThat(refusal(token(place), "facts"::equals).code()).as(place).isEqualTo(KitProblem.BAD_PARAMETER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z"
            })
    void isNoMomentOutsideTheYearsThatOneCanAskFor(String text) {
        assertThatThrownBy(() -> AsOf.read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(KitProblem.BAD_PARAMETER));
    }

    @Test
    void holdsWhatIsRecordedUpToAndAtItsMoment() {
        var moment = new AsOf.Moment(Instant.ofEpochSecond(10));

        assertThat(List.of(moment.holds(at(0, 3, 9)), moment.holds(at(0, 3, 10)), moment.holds(at(0, 3, 11))))
                .containsExactly(true, true, false);
    }

    @Test
    void holdsWhatLiesBeforeItsPlaceAndNothingOfAPartitionThatItDoesNotName() {
        var place = new AsOf.Place(Map.of("facts:0", 3L));

        assertThat(List.of(place.holds(at(0, 2, 1)), place.holds(at(0, 3, 1)), place.holds(at(1, 0, 1))))
                .containsExactly(true, false, false);
    }

    private static Logged at(int partition, long offset, long second) {
        return new Logged("facts", partition, offset, Instant.ofEpochSecond(second), "key", new byte[0], Map.of());
    }

    private static String token(String places) {
        return Base64.getUrlEncoder().encodeToString(places.getBytes(UTF_8));
    }

    private boolean check(String text) {
        return check(text, topic -> true);
    }

    private boolean check(String text, Predicate<String> topics) {
        return new Tables(fixture.database, fixture.schema()).read(connection -> {
            AsOf.check(AsOf.read(text).orElseThrow(), connection, topics);
            return true;
        });
    }

    private Problem refusal(String text) {
        return refusal(text, topic -> true);
    }

    private Problem refusal(String text, Predicate<String> topics) {
        return assertThatThrownBy(() -> check(text, topics))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem();
    }
}
