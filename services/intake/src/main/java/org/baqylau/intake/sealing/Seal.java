package org.baqylau.intake.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Seals a value under the key of its subject. Each value has a salt of its own, from which and from the subject's key
 * follow an encryption key, a nonce and a commitment; the commitment stands beside the ciphertext, so that no second key
 * can be found under which the same bytes would say something else.
 *
 * <p>The sealed bytes are: version (1), salt (32), commitment (32), ciphertext with tag.
 */
public final class Seal {

    /** Names the algorithm beside the sealed bytes. */
    public static final String ALGORITHM = "AES-256-GCM";

    private static final byte VERSION = 1;
    private static final int SALT = 32;
    private static final int COMMITMENT = 32;
    private static final int HEAD = 1 + SALT + COMMITMENT;
    private static final String PURPOSE = "baqylau sealed field, v1";

    private final SecureRandom random;

    public Seal(SecureRandom random) {
        this.random = random;
    }

    /** Where a sealed value stands; the seal holds there and nowhere else. */
    public record Place(String eventId, String type, String field) {
        private byte[] bytes() {
            return String.join("\n", eventId, type, field).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The sealed value in base64. */
    public String close(SubjectKey key, Place place, byte[] clear) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        var derived = Keys.of(key, salt);
        byte[] encrypted = Gcm.encrypt(derived.encryption, derived.nonce, place.bytes(), clear);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(HEAD + encrypted.length)
                        .put(VERSION)
                        .put(salt)
                        .put(derived.commitment)
                        .put(encrypted)
                        .array());
    }

    /** @throws BrokenSeal where it is not the value that was sealed under this key for this place */
    public byte[] open(SubjectKey key, Place place, String sealed) {
        byte[] bytes = decoded(sealed);
        if (bytes.length < HEAD || bytes[0] != VERSION) {
            throw new BrokenSeal();
        }
        var derived = Keys.of(key, Arrays.copyOfRange(bytes, 1, 1 + SALT));
        if (!MessageDigest.isEqual(derived.commitment, Arrays.copyOfRange(bytes, 1 + SALT, HEAD))) {
            throw new BrokenSeal();
        }
        return Gcm.decrypt(
                derived.encryption, derived.nonce, place.bytes(), Arrays.copyOfRange(bytes, HEAD, bytes.length));
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new BrokenSeal();
        }
    }

    private static final class Keys {
        private final byte[] encryption;
        private final byte[] nonce;
        private final byte[] commitment;

        private Keys(ByteBuffer derived) {
            encryption = new byte[Gcm.KEY];
            nonce = new byte[Gcm.NONCE];
            commitment = new byte[COMMITMENT];
            derived.get(encryption).get(nonce).get(commitment);
        }

        static Keys of(SubjectKey key, byte[] salt) {
            return new Keys(ByteBuffer.wrap(Derived.bytes(key.key(), salt, PURPOSE, Gcm.KEY + Gcm.NONCE + COMMITMENT)));
        }
    }
}
