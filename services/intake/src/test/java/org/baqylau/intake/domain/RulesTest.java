package org.baqylau.intake.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.baqylau.events.EventJson;
import org.baqylau.events.FactType;
import org.baqylau.intake.Examples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final Instant RECORDING = Instant.parse("2013-02-01T04:00:00Z");

    @Test
    void aValidExampleOfEveryTypeBreaksNone() {
        assertThat(Examples.full())
                .allSatisfy(event -> assertThat(
                                Rules.brokenBy(EventJson.sent().read(event), Instant.parse("2020-01-01T00:00:00Z")))
                        .isEmpty());
    }

    @Test
    void anEventOfEveryTypeHasTheIdOfItsBodyAsSubject() {
        assertThat(Examples.full())
                .allSatisfy(event -> assertThat(Rules.brokenBy(
                                EventJson.sent().read(ofAnother(event)), Instant.parse("2020-01-01T00:00:00Z")))
                        .extracting(Broken::rule)
                        .containsExactly(Rule.SUBJECT_DIFFERS));
    }

    private static byte[] ofAnother(byte[] event) {
        return new String(event, UTF_8)
                .replaceFirst("\"subject\": *\"[^\"]+\"", "\"subject\": \"another\"")
                .getBytes(UTF_8);
    }

    /** Each breaks one example at one place. */
    @ParameterizedTest
    @CsvSource({
        "visit.reported, '\"subject\": \"V-2012-0042\"', '\"subject\": \"V2\"', /subject, SUBJECT_DIFFERS",
        "visit.reported, '\"endedAt\": \"2012-03-12T16', '\"endedAt\": \"2012-03-12T09', /data/endedAt, END_BEFORE_START",
        "visit.reported, '\"private\": 21', '\"private\": 26', /data/interviews/private, PART_OVER_TOTAL",
        "visit.reported, '\"women\": 3', '\"women\": 26', /data/interviews/women, PART_OVER_TOTAL",
        "visit.reported, '\"minors\": 1', '\"minors\": 26', /data/interviews/minors, PART_OVER_TOTAL",
        "visit.reported, '\"time\": \"2012', '\"time\": \"2014', /time, IN_THE_FUTURE",
        "visit.reported, '\"learnedAt\": \"2013-02-01T09:00:00', '\"learnedAt\": \"2013-02-01T09:05:01', /data/learnedAt, IN_THE_FUTURE",
        "visit.reported, '\"foundAt\": \"2012', '\"foundAt\": \"2014', /data/spotChecks/0/foundAt, IN_THE_FUTURE",
        "visit.reported, '\"dueOn\": \"2012-06-12', '\"dueOn\": \"2063-02-02', /data/recommendations/0/dueOn, TOO_FAR_AHEAD",
        "visit.amended, '\"private\": 22', '\"private\": 26', /data/report/interviews/private, PART_OVER_TOTAL",
        "visit.amended, '\"endedAt\": \"2012-03-12T16', '\"endedAt\": \"2012-03-12T09', /data/report/endedAt, END_BEFORE_START",
        "visit.amended, '\"report\": {\n      \"visitId\": \"V-2012-0042\"', '\"report\": {\"visitId\": \"V2\"', /data/report/visitId, SUBJECT_DIFFERS",
        "population.counted, '\"remand\": 541', '\"remand\": 589', /data/remand, PART_OVER_TOTAL",
        "population.counted, '\"convicted\": 47', '\"convicted\": 589', /data/convicted, PART_OVER_TOTAL",
        "population.counted, '\"women\": 39', '\"women\": 589', /data/women, PART_OVER_TOTAL",
        "population.counted, '\"minors\": 6', '\"minors\": 589', /data/minors, PART_OVER_TOTAL",
        "population.counted, '\"foreigners\": 21', '\"foreigners\": 589', /data/foreigners, PART_OVER_TOTAL",
        "population.counted, '\"stateless\": 2', '\"stateless\": 589', /data/stateless, PART_OVER_TOTAL",
        "population.counted, '\"asOf\": \"2013-01-01', '\"asOf\": \"2013-02-02', /data/asOf, IN_THE_FUTURE",
        "facility.registered, '\"openedOn\": \"19', '\"openedOn\": \"21', /data/openedOn, TOO_FAR_AHEAD",
        "complaint.filed, '\"birthDate\": \"1984', '\"birthDate\": \"2016', /data/complainant/birthDate, IN_THE_FUTURE"
    })
    void isBrokenAtItsPlace(String type, String from, String to, String pointer, Rule rule) {
        var sent = new String(
                Examples.full(FactType.of("org.baqylau." + type + ".v1").orElseThrow()), UTF_8);
        assertThat(sent).contains(from);

        var broken = Rules.brokenBy(EventJson.sent().read(sent.replace(from, to).getBytes(UTF_8)), RECORDING);

        assertThat(broken.stream().map(Broken::pointer)).containsExactly(pointer);
        assertThat(broken.stream().map(Broken::rule)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"2013-02-01T04:05:00Z, true", "2013-02-01T04:05:00.000000001Z, false", "2013-02-01T09:05:00+05:00, true"
    })
    void aTimeMayLieFiveMinutesAheadOfItsRecording(String time, boolean good) {
        assertThat(brokenBy("\"time\": \"2012-03-12T10:05:00+06:00\"", "\"time\": \"" + time + "\"")
                        .isEmpty())
                .isEqualTo(good);
    }

    /** A figure of one day begins and ends on it. */
    @ParameterizedTest
    @CsvSource({"2012-12-31, END_BEFORE_START", "2013-01-01, "})
    void aPeriodEndsNoEarlierThanItBegins(String end, @Nullable Rule rule) {
        var sent = new String(Examples.full(FactType.FIGURE_DECLARED), UTF_8)
                .replace("\"to\": \"2013-01-01\"", "\"to\": \"" + end + "\"");

        var broken = Rules.brokenBy(EventJson.sent().read(sent.getBytes(UTF_8)), Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(broken.stream().map(Broken::rule))
                .isEqualTo(Stream.ofNullable(rule).toList());
    }

    @Test
    void groupsOfPeopleOverlap() {
        var sent = new String(Examples.full(FactType.POPULATION_COUNTED), UTF_8)
                .replaceAll("\"(remand|convicted|women|minors|foreigners|stateless)\": *\\d+", "\"$1\": 588");

        assertThat(Rules.brokenBy(EventJson.sent().read(sent.getBytes(UTF_8)), RECORDING))
                .isEmpty();
    }

    /** In the west of the country a day begins no earlier. */
    @ParameterizedTest
    @CsvSource({"2013-01-31T17:54:59Z, false", "2013-01-31T17:55:00Z, true"})
    void aDayBeginsByTheClockOfTheCountry(Instant recording, boolean begun) {
        var sent = new String(Examples.full(FactType.POPULATION_COUNTED), UTF_8)
                .replace("\"asOf\": \"2013-01-01\"", "\"asOf\": \"2013-02-01\"")
                .replaceAll("(?s),\\s*\"learnedAt\": *\"[^\"]*\"", "")
                .replaceFirst("\"time\": *\"[^\"]*\"", "\"time\": \"2013-01-01T00:00:00Z\"");

        assertThat(Rules.brokenBy(EventJson.sent().read(sent.getBytes(UTF_8)), recording)
                        .isEmpty())
                .isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({"2063-02-01T23:59:59+05:00, true", "2063-02-02T00:00:00+05:00, false"})
    void aLimitMayBeExtendedForFiftyYears(String until, boolean good) {
        var sent = new String(Examples.of(FactType.DETENTION_LOGGED, "valid-limit-extended"), UTF_8)
                .replace("\"until\": \"2012-03-20T15:00:00+06:00\"", "\"until\": \"" + until + "\"");

        assertThat(Rules.brokenBy(EventJson.sent().read(sent.getBytes(UTF_8)), RECORDING)
                        .isEmpty())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"2063-02-01, true", "2063-02-02, false"})
    void aPlanMayLieFiftyYearsAhead(String day, boolean good) {
        assertThat(brokenBy("2012-06-12", day).isEmpty()).isEqualTo(good);
    }

    @Test
    void namesTheTotalThatAPartExceeds() {
        assertThat(brokenBy("\"private\": 21", "\"private\": 26").getFirst().arguments())
                .isEqualTo(List.of("24"));
    }

    @Test
    void everythingBrokenIsNamedAtOnce() {
        assertThat(brokenBy("\"total\": 24", "\"total\": 0")).hasSize(3);
    }

    private static List<Broken> brokenBy(String from, String to) {
        var sent = new String(Examples.full(FactType.VISIT_REPORTED), UTF_8);
        assertThat(sent).contains(from);
        return Rules.brokenBy(EventJson.sent().read(sent.replace(from, to).getBytes(UTF_8)), RECORDING);
    }
}
