package org.baqylau.limits.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.limits.domain.KzLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which orders to replay a period are taken, and what is wrong with the others. */
class ReplayOrderTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2012-12-31, -, -, -, -, /from, missing",
                "2012-01-01, -, -, -, -, -, /to, missing",
                "2012-01-02, 2012-01-01, -, -, -, -, /to, from_after_to",
                "2000-01-01, 2020-01-01, -, -, -, -, /to, period_too_long",
                "2012-01-01, 2012-12-31, xx, -, -, -, /jurisdiction, not_one_of",
                "2012-01-01, 2012-12-31, -, NONE, -, -, /limit, not_one_of",
                "2012-01-01, 2012-12-31, gb-eaw, KZ-COURT-72H, -, -, /limit, not_one_of",
                "2012-01-01, 2012-12-31, -, KZ-NPM-2PY, -, -, /limit, counts_visits",
                "2012-01-01, 2012-12-31, -, -, 1, -, /version, needs_limit",
                "2012-01-01, 2012-12-31, -, KZ-PROTOCOL-3H, 9, -, /version, not_one_of",
                "2012-01-01, 2012-12-31, -, -, -, PT1H, /duration, needs_limit",
                "2012-01-01, 2012-12-31, -, KZ-PROTOCOL-3H, -, soon, /duration, not_a_duration",
                "2012-01-01, 2012-12-31, -, KZ-PROTOCOL-3H, -, PT0S, /duration, duration_out_of_range",
                "2012-01-01, 2012-12-31, -, KZ-PROTOCOL-3H, -, -PT3H, /duration, duration_out_of_range",
                "2012-01-01, 2012-12-31, -, KZ-PROTOCOL-3H, -, P2M, /duration, not_for_clock",
                "2012-01-01, 2012-12-31, -, KZ-PHONE-CALL, -, PT3H, /duration, not_for_clock",
                "2012-01-01, 2012-12-31, -, KZ-PAROLE-NOTICE-5D, -, PT3H, /duration, not_for_clock",
            })
    void pointsAtWhatCannotBeDone(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String jurisdiction,
            @Nullable String limit,
            @Nullable Integer version,
            @Nullable String duration,
            String pointer,
            String code) {
        var order = new ReplayOrder(from, to, jurisdiction, limit, version, duration);

        var refused = catchThrowableOfType(ProblemException.class, () -> order.under(KzLimits.LAW));

        assertThat(refused.problem().code().status()).isEqualTo(422);
        assertThat(refused.problem().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code().code()).isEqualTo(code);
        });
    }

    @Test
    void theCountrysOwnLawIsMeantWhereNoneIsNamed() {
        assertThat(order(null, null, null, null).under(KzLimits.LAW).pack().jurisdiction())
                .isEqualTo("kz");
        assertThat(order("gb-eaw", null, null, null).under(KzLimits.LAW).pack().jurisdiction())
                .isEqualTo("gb-eaw");
    }

    @Test
    void aLimitBringsItsOwnLaw() {
        var limit = KzLimits.LAW.pack("int").orElseThrow().limits().ids().getFirst();

        assertThat(order(null, limit, null, null).under(KzLimits.LAW).pack().jurisdiction())
                .isEqualTo("int");
    }

    @Test
    void twentyYearsLessADayAreTaken() {
        var order =
                new ReplayOrder(LocalDate.parse("2000-01-01"), LocalDate.parse("2019-12-31"), null, null, null, null);

        assertThat(order.under(KzLimits.LAW).period().holds(LocalDate.parse("2019-12-31")))
                .isTrue();
    }

    @Test
    void aVersionAndADurationGoTogether() {
        var order = order(null, "KZ-PROTOCOL-3H", 1, "PT1H").under(KzLimits.LAW);

        assertThat(order.alteration()).isNotNull().satisfies(alteration -> {
            assertThat(alteration.version()).isEqualTo(1);
            assertThat(alteration.length()).isNotNull();
        });
    }

    private static ReplayOrder order(
            @Nullable String jurisdiction,
            @Nullable String limit,
            @Nullable Integer version,
            @Nullable String duration) {
        return new ReplayOrder(
                LocalDate.parse("2012-01-01"), LocalDate.parse("2012-12-31"), jurisdiction, limit, version, duration);
    }
}
