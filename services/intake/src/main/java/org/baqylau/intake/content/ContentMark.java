package org.baqylau.intake.content;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * By what a content is known again without being kept: a digest of its canonical form under a key that this service
 * alone has, so that nobody else can try out what a sealed field might have said.
 */
public final class ContentMark {
    /** The header of the log that a mark stands in. */
    public static final String HEADER = "content";

    private static final String HMAC = "HmacSHA256";

    private final CanonicalJson canonical = new CanonicalJson();
    private final SecretKey key;

    public ContentMark(SecretKey key) {
        this.key = key;
    }

    /** The mark of an event as it was sent, sealable fields in clear. */
    public Mark of(byte[] json) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return new Mark(mac.doFinal(canonical.of(json)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** A mark; equal for equal content. */
    public record Mark(byte[] bytes) {

        /** In base64, as it stands in a header of the log. */
        public String text() {
            return Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Mark(byte[] others) && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
