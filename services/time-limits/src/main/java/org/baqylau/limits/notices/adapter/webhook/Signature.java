package org.baqylau.limits.notices.adapter.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the recipient who sent a body, and when: HMAC-SHA256 of {@code <seconds>.<body>}. */
final class Signature {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(String secret) {
        key = new SecretKeySpec(secret.getBytes(UTF_8), HMAC);
    }

    /** {@code t=<seconds since 1970>,v1=<hex>}. */
    String of(Instant at, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            long seconds = at.getEpochSecond();
            return "t=" + seconds + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
