package org.baqylau.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | KK",
                "KK-kz | KK",
                "kk-Cyrl-KZ | KK",
                "ru;q=0.3, kk;q=0.9 | KK",
                "de, ru;q=0.1 | RU",
                "de | EN",
                "* | EN",
                "'' | EN",
                "ru;q=zero | EN",
                "ky-KG, uz | EN"
            })
    void isTheBestThatTheReaderAccepts(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @Test
    void isEnglishWhereNothingIsSaid() {
        assertThat(Language.accepted(null)).isEqualTo(Language.EN);
    }

    @Test
    void isKnownByItsCodeAlone() {
        assertThat(Language.of("kk")).contains(Language.KK);
        assertThat(Language.of("KK")).isEmpty();
        assertThat(Language.of(null)).isEmpty();
    }
}
