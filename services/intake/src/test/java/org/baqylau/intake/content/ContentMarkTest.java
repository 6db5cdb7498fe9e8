package org.baqylau.intake.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ContentMarkTest {

    private final ContentMark marks = marks(1);

    @Test
    void isTheSameForEqualContent() {
        assertThat(of(marks, "{\"a\":1,\"b\":\"é\"}")).isEqualTo(of(marks, "{ \"b\" : \"\\u00e9\", \"a\" : 1.0 }"));
    }

    @Test
    void isAnotherForOtherContent() {
        assertThat(of(marks, "{\"a\":1}")).isNotEqualTo(of(marks, "{\"a\":\"1\"}"));
    }

    @Test
    void cannotBeMadeWithoutTheKey() {
        assertThat(of(marks, "{\"a\":1}")).isNotEqualTo(of(marks(2), "{\"a\":1}"));
        assertThat(of(marks, "{\"a\":1}").bytes()).isNotEqualTo(Digest.of("{\"a\":1}".getBytes(UTF_8)));
    }

    @Test
    void digestIsSha256InLowerCaseHex() {
        assertThat(Digest.text(Digest.of("abc".getBytes(UTF_8))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static ContentMark.Mark of(ContentMark marks, String json) {
        return marks.of(json.getBytes(UTF_8));
    }

    private static ContentMark marks(int key) {
        return new ContentMark(new SecretKeySpec(new byte[] {(byte) key}, "HMAC"));
    }
}
