package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.Addressee;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Regime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CauseTextTest {

    private static final FacilityCause PLACE = new FacilityCause(
            LocalDate.parse("2009-05-06"),
            LocalDate.parse("2020-01-01"),
            List.of(
                    new FacilityCause.Span(
                            LocalDate.parse("2009-05-06"),
                            "KZ-YUZ",
                            FacilityType.CORRECTIONAL_INSTITUTION,
                            Agency.PENAL_SYSTEM,
                            Regime.STRICT),
                    new FacilityCause.Span(
                            LocalDate.parse("2018-06-19"), "KZ-TUR", FacilityType.BORDER, Agency.OTHER, null)));

    @Test
    void aFacilityIsReadBackAsItWasTold() {
        var open = new FacilityCause(PLACE.opened(), null, PLACE.spans().subList(0, 1));

        assertThat(FacilityCause.of(PLACE.text())).isEqualTo(PLACE);
        assertThat(FacilityCause.of(open.text())).isEqualTo(open);
    }

    @Test
    void aRecommendationIsReadBackAsItWasTold() {
        var made = made(LocalDate.parse("2012-09-01"), "R0");

        assertThat(RecommendationCause.of(made.text())).isEqualTo(made);
    }

    @Test
    void aRecommendationWithoutTermThatRepeatsOneNamedByADashIsReadBackAsItWasTold() {
        assertThat(RecommendationCause.of(made(null, "-").text())).isEqualTo(made(null, "-"));
        assertThat(RecommendationCause.of(made(null, null).text())).isEqualTo(made(null, null));
    }

    @Test
    void whatIsToldUnderAKeyIsReadAsACause() {
        var told = Map.of(
                "facility/F1",
                PLACE.text(),
                "visit/V1",
                "",
                "recommendation/R1",
                made(null, null).text());

        var causes = new CauseTexts().of(key -> Optional.ofNullable(told.get(key)));

        assertThat(causes.facility("F1")).contains(PLACE);
        assertThat(causes.facility("F2")).isEmpty();
        assertThat(causes.visit("V1")).isTrue();
        assertThat(causes.visit("V2")).isFalse();
        assertThat(causes.recommendation("R1")).contains(made(null, null));
        assertThat(causes.recommendation("R2")).isEmpty();
    }

    private static RecommendationCause made(@Nullable LocalDate dueOn, @Nullable String repeats) {
        return new RecommendationCause(
                "V-1",
                "F_1.",
                Body.NGO,
                Instant.parse("2012-03-01T04:20:00.5Z"),
                LocalDate.parse("2012-03-01"),
                Addressee.PARLIAMENT,
                dueOn,
                repeats,
                PLACE);
    }
}
