package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.LocalDays;
import org.baqylau.limits.application.Past;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.domain.Alteration;
import org.baqylau.limits.domain.Counts;
import org.baqylau.limits.domain.KzLimits;
import org.baqylau.limits.domain.Length;
import org.baqylau.limits.domain.Pack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A past period on real tables, replayed. */
class ReplayLawTest {

    private static final Alerts.Scope COUNTRY = new Alerts.Scope(null);
    private static final Past.Period YEAR =
            new Past.Period(LocalDate.parse("2012-01-01"), LocalDate.parse("2012-12-31"));
    private static final Alteration TWO_DAYS =
            new Alteration(KzLimits.COURT_72, null, Length.parse("PT48H").orElseThrow());

    private final Fixture fixture = new Fixture(KzLimits.LAW);
    private final ReplayLaw replays = fixture.replays();

    @BeforeEach
    void threeDetentionsAtTwoPlaces() {
        fixture.told.facility("F1", "KZ-KAR");
        fixture.told.facility("F2", "KZ-ALA");
        fixture.read("one");
        brought("D1", "F1", Instant.parse("2012-03-01T03:00:00Z"), Duration.ofHours(60));
        brought("D2", "F1", Instant.parse("2012-05-01T03:00:00Z"), Duration.ofHours(40));
        brought("D3", "F2", Instant.parse("2012-07-01T03:00:00Z"), Duration.ofHours(80));
        fixture.settle();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void brought(String id, String facility, Instant apprehended, Duration after) {
        fixture.told.entry(id, facility, "apprehended", apprehended);
        fixture.told.entry(id, facility, "brought_before_court", apprehended.plus(after));
        fixture.told.entry(id, facility, "released", apprehended.plus(after));
    }

    @Test
    void setsWhatWouldHaveBeenBesideWhatWasByFacilityAndLimit() {
        var outcome = replay(KzLimits.PACK, TWO_DAYS, YEAR, COUNTRY);

        assertThat(outcome.dossiers()).isEqualTo(3);
        assertThat(outcome.rows())
                .containsExactly(
                        row("F1", new Counts(2, 0, 0, 0, 0, 0), new Counts(1, 1, 0, 0, 0, 0), 1),
                        row("F2", new Counts(0, 1, 0, 0, 0, 0), new Counts(0, 1, 0, 0, 0, 0), 0));
        assertThat(outcome.totals())
                .isEqualTo(new ReplayLaw.Sides(new Counts(2, 1, 0, 0, 0, 0), new Counts(1, 2, 0, 0, 0, 0), 1));
    }

    private static ReplayLaw.Row row(String facility, Counts inForce, Counts replayed, long changed) {
        return new ReplayLaw.Row(
                new ReplayLaw.Place(facility, KzLimits.COURT_72, 1), new ReplayLaw.Sides(inForce, replayed, changed));
    }

    @Test
    void changesNoRowAndSaysNothing() {
        var before = fixture.dump();
        long said = fixture.said();

        replay(KzLimits.PACK, TWO_DAYS, YEAR, COUNTRY);
        replay(KzLimits.LAW.pack("gb-eaw").orElseThrow(), null, YEAR, COUNTRY);

        assertThat(fixture.dump()).isEqualTo(before);
        assertThat(fixture.said()).isEqualTo(said);
    }

    @Test
    void theShippedPackAgainstItselfChangesNothing() {
        var outcome = replay(KzLimits.PACK, null, YEAR, COUNTRY);

        assertThat(outcome.totals().changed()).isZero();
        assertThat(outcome.rows())
                .isNotEmpty()
                .allMatch(row -> row.sides().inForce().equals(row.sides().replayed()));
    }

    @Test
    void agreesWithTheObligationsThatTheTablesHold() {
        var outcome = replay(KzLimits.PACK, null, YEAR, COUNTRY);

        assertThat(outcome.totals().inForce().metLate())
                .isEqualTo(fixture.number("SELECT count(*) FROM obligation WHERE settled = 'met_late'"));
        assertThat(outcome.totals().inForce().met())
                .isEqualTo(fixture.number("SELECT count(*) FROM obligation WHERE settled = 'met'"));
    }

    @Test
    void anotherCountrysLawRunsOverTheSameDetentions() {
        var outcome = replay(KzLimits.LAW.pack("gb-eaw").orElseThrow(), null, YEAR, COUNTRY);

        assertThat(outcome.dossiers()).isEqualTo(3);
        assertThat(outcome.rows())
                .filteredOn(row -> !row.place().limit().startsWith("KZ-"))
                .isNotEmpty()
                .allMatch(row ->
                        row.place().version() == null && row.sides().inForce().equals(Counts.NONE));
    }

    @Test
    void goesByTheLocalDayOfTheBeginning() {
        brought("new-years-eve", "F1", Instant.parse("2012-12-31T17:59:59Z"), Duration.ofHours(1));
        brought("new-years-day", "F1", Instant.parse("2012-12-31T18:00:00Z"), Duration.ofHours(1));
        fixture.settle();

        assertThat(replay(KzLimits.PACK, null, YEAR, COUNTRY).dossiers()).isEqualTo(4);
    }

    @Test
    void seesOnlyWhatLiesInTheTerritory() {
        var almaty = new Alerts.Scope(Set.of("KZ-ALA"));

        assertThat(replay(KzLimits.PACK, TWO_DAYS, YEAR, almaty).rows())
                .extracting(row -> row.place().facilityId())
                .containsExactly("F2");
        assertThat(replay(KzLimits.PACK, TWO_DAYS, YEAR, new Alerts.Scope(Set.of()))
                        .dossiers())
                .isZero();
    }

    @Test
    void tellsHowFarItIs() {
        List<String> told = new ArrayList<>();

        replays.replay(
                new ReplayLaw.Order(YEAR, KzLimits.PACK, null),
                COUNTRY,
                asked(),
                (done, total) -> told.add(done + "/" + total));

        assertThat(told).containsExactly("0/3", "1/3", "2/3", "3/3");
    }

    @Test
    void endsWhereNobodyListensAnyMore() {
        assertThatThrownBy(() -> replays.replay(
                        new ReplayLaw.Order(YEAR, KzLimits.PACK, null), COUNTRY, asked(), (done, total) -> {
                            throw new IllegalStateException("gone");
                        }))
                .hasMessage("gone");

        assertThat(replay(KzLimits.PACK, null, YEAR, COUNTRY).dossiers()).isEqualTo(3);
    }

    private ReplayLaw.Outcome replay(
            Pack pack, @Nullable Alteration alteration, Past.Period period, Alerts.Scope scope) {
        return replays.replay(new ReplayLaw.Order(period, pack, alteration), scope, asked(), ReplayLaw.Progress.SILENT);
    }

    private static Alerts.Asked asked() {
        var now = Instant.now();
        return new Alerts.Asked(now, LocalDays.of(now));
    }
}
