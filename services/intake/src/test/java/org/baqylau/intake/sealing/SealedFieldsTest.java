package org.baqylau.intake.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Objects;
import org.baqylau.events.Clear;
import org.baqylau.events.EventJson;
import org.baqylau.events.EventSchemas;
import org.baqylau.events.FactType;
import org.baqylau.events.Form;
import org.baqylau.events.Sealed;
import org.baqylau.intake.Examples;
import org.baqylau.intake.domain.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealedFieldsTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealedFields fields = new SealedFields(new Seal(RANDOM));
    private final SubjectKey key = new MasterKey(new byte[MasterKey.LENGTH], RANDOM).newKey("complaint/C1");

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINT_FILED", "DETENTION_LOGGED"})
    void sealedEventsFitTheSchemaOfTheLogAndOpenAgain(FactType type) {
        byte[] sent = Examples.full(type);
        var event = EventJson.sent().read(sent);

        byte[] logged = fields.close(event, sent, key);

        assertThat(new EventSchemas().violations(logged, Form.LOGGED)).isEmpty();
        assertThat(new EventSchemas().violations(logged, Form.SENT)).isNotEmpty();
        assertThat(new String(logged, UTF_8)).doesNotContain("Мысал Үлгі", "000000000000", "соққыға");
        var read = EventJson.logged().read(logged);
        assertThat(type.sealedFields()).isNotEmpty().allSatisfy(field -> {
            assertThat(Personal.field(event.data(), field)).isInstanceOf(Clear.class);
            var sealed = (Sealed<?>) Objects.requireNonNull(Personal.field(read.data(), field));
            byte[] clear = fields.open(key, read, field, sealed.ciphertext());
            assertThat(new String(sent, UTF_8)).contains("\"" + field.wire() + "\": " + new String(clear, UTF_8));
        });
    }

    @Test
    void leavesEveryOtherByteAsItWasSent() {
        var sent = new String(Examples.full(FactType.COMPLAINT_FILED), UTF_8)
                .replace("\"narrative\": \"Түнде соққыға жықты деп айтады.\"", "\"narrative\":\"\\u0430\" ");

        var logged =
                new String(fields.close(EventJson.sent().read(sent.getBytes(UTF_8)), sent.getBytes(UTF_8), key), UTF_8);

        assertThat(logged.replaceAll("\\{\"sealed\":\\{[^}]*}}", "#"))
                .isEqualTo(sent.replaceAll("(?s)\"complainant\": \\{[^}]*}", "\"complainant\": #")
                        .replace("\"\\u0430\"", "#"));
    }
}
