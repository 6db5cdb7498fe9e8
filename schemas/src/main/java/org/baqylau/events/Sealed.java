package org.baqylau.events;

/**
 * A sealed field as it stands on the log.
 *
 * @param alg the algorithm, such as AES-256-GCM
 * @param keyId the key of the subject in intake's key store
 * @param ciphertext base64 or base64url
 */
public record Sealed<T>(String alg, String keyId, String ciphertext) implements Sealable<T> {
    public Sealed {
        Check.id("alg", alg);
        Check.id("keyId", keyId);
        Check.base64("ciphertext", ciphertext);
    }
}
