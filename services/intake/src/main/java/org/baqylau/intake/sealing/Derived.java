package org.baqylau.intake.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Bytes derived from a key: as good as random, and unlike for every salt and purpose.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869, HKDF</a>
 */
final class Derived {
    private static final String HKDF = "HKDF-SHA256";

    private Derived() {}

    static byte[] bytes(byte[] key, byte[] salt, String purpose, int length) {
        try {
            return KDF.getInstance(HKDF)
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .addSalt(salt)
                            .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 25 on has " + HKDF, e);
        }
    }
}
