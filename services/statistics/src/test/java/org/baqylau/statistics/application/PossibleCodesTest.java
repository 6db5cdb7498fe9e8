package org.baqylau.statistics.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.baqylau.codes.Codes;
import org.baqylau.statistics.domain.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PossibleCodesTest {

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyDimensionAndEachOfItsCodesHasAName(Measure measure) {
        assertThat(measure.dimensions())
                .allSatisfy(dimension ->
                        assertThat(Codes.standard().labels("dimension")).containsKey(dimension))
                .allSatisfy(dimension -> assertThat(PossibleCodes.of(measure, dimension))
                        .allSatisfy(code -> assertThat(PossibleCodes.label(measure, dimension, code)
                                        .kk())
                                .isNotEqualTo(code)));
    }
}
