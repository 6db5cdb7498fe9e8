package org.baqylau.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/facilities?q=%D2%B0%D1%81%D1%82%D0%B0%D1%83+1&size=50", "/a%2Fb?c=100%25&d"})
    void takesWhatCanBeRead(String address) {
        assertThat(ReadableAddresses.isReadable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/a?b=%zz", "/%00", "/a?b=c%0Ad", "/a?b=%7F", "/a?b=%4"})
    void refusesWhatStandsForNothingOrForAControlCharacter(String address) {
        assertThat(ReadableAddresses.isReadable(address)).isFalse();
    }
}
