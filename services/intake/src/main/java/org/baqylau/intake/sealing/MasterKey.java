package org.baqylau.intake.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key from which this service's other keys follow: it wraps the keys of subjects and gives the key of marks. */
public final class MasterKey {
    static final int LENGTH = 32;
    private static final byte[] NO_SALT = {};
    private static final int ID = 16;

    private final byte[] wrapping;
    private final SecretKey marking;
    private final SecureRandom random;

    public MasterKey(byte[] secret, SecureRandom random) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a master key has " + LENGTH + " bytes");
        }
        this.wrapping = Derived.bytes(secret, NO_SALT, "baqylau intake: keys of subjects, v1", Gcm.KEY);
        this.marking = new SecretKeySpec(
                Derived.bytes(secret, NO_SALT, "baqylau intake: marks of content, v1", LENGTH), "HMAC");
        this.random = random;
    }

    /** For the marks by which a content is known again. */
    public SecretKey forMarks() {
        return marking;
    }

    /** A new key for a subject. */
    public SubjectKey newKey(String subject) {
        return new SubjectKey(subject, HexFormat.of().formatHex(random(ID)), random(Gcm.KEY));
    }

    /** The key as it may be stored: nonce and ciphertext, bound to the subject and to the key's id. */
    public byte[] wrap(SubjectKey key) {
        byte[] nonce = random(Gcm.NONCE);
        byte[] encrypted = Gcm.encrypt(wrapping, nonce, owner(key.subject(), key.id()), key.key());
        byte[] wrapped = Arrays.copyOf(nonce, nonce.length + encrypted.length);
        System.arraycopy(encrypted, 0, wrapped, nonce.length, encrypted.length);
        return wrapped;
    }

    /** @throws BrokenSeal where the key was wrapped by another master key or for another subject */
    public SubjectKey unwrap(String subject, String id, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, Gcm.NONCE);
        byte[] encrypted = Arrays.copyOfRange(wrapped, Gcm.NONCE, wrapped.length);
        return new SubjectKey(subject, id, Gcm.decrypt(wrapping, nonce, owner(subject, id), encrypted));
    }

    private static byte[] owner(String subject, String id) {
        return (subject + "\n" + id).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
