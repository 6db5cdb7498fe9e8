package org.baqylau.intake.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode with a tag of 128 bits. */
final class Gcm {
    static final int KEY = 32;
    static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Gcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    /** @throws BrokenSeal where key, nonce, associated data or ciphertext are not those of the encryption */
    static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] encrypted) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(encrypted);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
