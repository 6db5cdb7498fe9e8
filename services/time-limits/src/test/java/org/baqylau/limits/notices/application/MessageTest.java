package org.baqylau.limits.notices.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.baqylau.events.AlertBand;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.limits.adapter.packs.Packs;
import org.baqylau.limits.notices.domain.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

    private static final Message MESSAGE = new Message(new Texts(), Packs.shipped(), "https://baqylau.example");

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysInEachLanguageWhichLimitEndsWhenAndWhere(Language language) {
        var delivery = delivery(language, Instant.parse("2026-03-01T07:00:00Z"), "KZ-KAR", "F-1");

        String whole = MESSAGE.subject(delivery) + "\n" + MESSAGE.body(delivery);

        assertThat(whole)
                .contains("01.03.2026 12:00:00 (+05:00)", ", F-1", "https://baqylau.example/alerts/A-1")
                .doesNotContain("{", "}", "@");
        assertThat(MESSAGE.subject(delivery)).doesNotContain("\n", "A-1");
    }

    @Test
    void isNotTheSameInTwoLanguages() {
        var due = Instant.parse("2026-03-01T07:00:00Z");

        assertThat(MESSAGE.body(delivery(Language.KK, due, "KZ-KAR", "F-1")))
                .isNotEqualTo(MESSAGE.body(delivery(Language.RU, due, "KZ-KAR", "F-1")));
    }

    @Test
    void tellsApartTheHourThatHappenedTwice() {
        assertThat(MESSAGE.body(delivery(Language.EN, Instant.parse("2024-02-29T17:30:00Z"), "KZ-ALA", "F-1")))
                .contains("29.02.2024 23:30:00 (+06:00)");
        assertThat(MESSAGE.body(delivery(Language.EN, Instant.parse("2024-02-29T18:30:00Z"), "KZ-ALA", "F-1")))
                .contains("29.02.2024 23:30:00 (+05:00)");
    }

    @Test
    void saysThatAPlaceIsNotKnown() {
        assertThat(MESSAGE.body(delivery(Language.EN, Instant.EPOCH, null, null)))
                .contains("Place: not known");
    }

    private static Delivery delivery(
            Language language, Instant due, @Nullable String region, @Nullable String facility) {
        return new Delivery(
                UUID.fromString("018f4b6e-0000-7000-8000-000000000001"),
                Kind.EMAIL,
                "reader@example.org",
                language,
                "A-1",
                "KZ-PROTOCOL-3H",
                1,
                AlertBand.BREACHED,
                due,
                region,
                facility,
                1,
                due);
    }
}
