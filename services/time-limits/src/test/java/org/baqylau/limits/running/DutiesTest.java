package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;
import org.baqylau.events.Claimant;
import org.baqylau.events.Duty;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.DutyMilestone;
import org.baqylau.limits.domain.KzLimits;
import org.baqylau.limits.domain.Limit;
import org.junit.jupiter.api.Test;

/** Duties of every kind, and the duty to visit. */
class DutiesTest {

    private final String run = UUID.randomUUID().toString();

    @Test
    void ofEveryKindAreAlertedOnceAndThatToVisitLongAgoIsHistory() {
        var arisen = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        var duties = new TreeSet<Duty>();
        for (var limit : KzLimits.PACK.limits().inForceOn(LocalDate.now(ZoneOffset.UTC))) {
            if (limit.on() instanceof Limit.On.Duties(var duty)) {
                duties.add(duty);
            }
        }
        try (var fixture = new Fixture(KzLimits.LAW)) {
            fixture.told.facility("F1", "KZ-KAR");
            fixture.read("one");
            for (var duty : duties) {
                log(fixture, duty, DutyMilestone.ARISEN, arisen, "late");
                log(fixture, duty, DutyMilestone.ARISEN, arisen, "kept");
                log(fixture, duty, DutyMilestone.DONE, arisen.plusSeconds(1), "kept");
            }
            fixture.settle();
            fixture.clock.turnTo(arisen.plus(Duration.ofDays(200)));
            var ticker = fixture.ticker();

            fixture.tickUntil(
                    ticker, () -> fixture.nothingUnsaid() && fixture.number("SELECT count(*) FROM alert") > 0);
            fixture.settle();

            assertThat(duties).hasSizeGreaterThan(5);
            assertThat(fixture.text("SELECT string_agg(DISTINCT whose_id, ' ' ORDER BY whose_id) FROM alert"
                            + " WHERE whose_id LIKE '%late'"))
                    .isEqualTo(String.join(
                            " ",
                            duties.stream()
                                    .map(duty -> id(duty, "late"))
                                    .sorted()
                                    .toList()));
            assertThat(fixture.number("SELECT count(*) FROM alert WHERE whose_id LIKE '%kept'"))
                    .isZero();
            assertThat(fixture.number("SELECT count(*) FROM obligation WHERE whose_id LIKE '%kept'"
                            + " AND seen_state IS DISTINCT FROM 'met'"))
                    .isZero();
            assertThat(
                            fixture.number(
                                    "SELECT count(*) FROM obligation WHERE limit_id = 'KZ-NPM-2PY' AND seen_state = 'breached'"))
                    .isPositive();
            assertThat(fixture.number("SELECT count(*) FROM alert WHERE limit_id = 'KZ-NPM-2PY'"))
                    .isZero();
        }
    }

    private String id(Duty duty, String what) {
        return duty.wire() + "-" + run.substring(0, 8) + "-" + what;
    }

    private void log(Fixture fixture, Duty duty, DutyMilestone milestone, Instant at, String what) {
        fixture.told.tell(
                UUID.randomUUID().toString(),
                "custody",
                at,
                new DutyLogged(
                        id(duty, what),
                        "F1",
                        duty,
                        milestone,
                        Told.stated(at),
                        null,
                        Claimant.CUSTODY_REGISTER,
                        null,
                        null));
    }
}
