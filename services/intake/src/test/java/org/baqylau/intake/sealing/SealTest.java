package org.baqylau.intake.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baqylau.intake.sealing.Seal.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Place PLACE = new Place("E1", "org.baqylau.complaint.filed.v1", "narrative");

    private final MasterKey master = new MasterKey(new byte[MasterKey.LENGTH], RANDOM);
    private final SubjectKey key = master.newKey("complaint/C1");
    private final Seal seal = new Seal(RANDOM);

    @Test
    void opensWhatWasSealed() {
        var sealed = seal.close(key, PLACE, clear());

        assertThat(seal.open(key, PLACE, sealed)).isEqualTo(clear());
    }

    @Test
    void showsNothingOfTheClearText() {
        var sealed = seal.close(key, PLACE, clear());

        assertThat(new String(Base64.getDecoder().decode(sealed), UTF_8)).doesNotContain("narrative", "құпия");
    }

    @Test
    void sealsTheSameTextInAnotherWayEachTime() {
        assertThat(seal.close(key, PLACE, clear())).isNotEqualTo(seal.close(key, PLACE, clear()));
    }

    static Stream<Place> otherPlaces() {
        return Stream.of(
                new Place("E2", PLACE.type(), PLACE.field()),
                new Place(PLACE.eventId(), "org.baqylau.detention.logged.v1", PLACE.field()),
                new Place(PLACE.eventId(), PLACE.type(), "complainant"));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void doesNotHoldInAnotherPlace(Place other) {
        var sealed = seal.close(key, PLACE, clear());

        assertThatThrownBy(() -> seal.open(key, other, sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void doesNotOpenWithTheKeyOfAnotherSubject() {
        var sealed = seal.close(key, PLACE, clear());

        assertThatThrownBy(() -> seal.open(master.newKey("complaint/C2"), PLACE, sealed))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void breaksWhicheverByteIsChanged() {
        byte[] sealed = Base64.getDecoder().decode(seal.close(key, PLACE, clear()));

        assertThat(IntStream.range(0, sealed.length)).allSatisfy(at -> {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> seal.open(key, PLACE, Base64.getEncoder().encodeToString(changed)))
                    .isInstanceOf(BrokenSeal.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQ==", "no base64"})
    void breaksWhereItIsNoSealAtAll(String sealed) {
        assertThatThrownBy(() -> seal.open(key, PLACE, sealed)).isInstanceOf(BrokenSeal.class);
    }

    private static byte[] clear() {
        return "\"narrative, құпия\"".getBytes(UTF_8);
    }
}
