package org.baqylau.intake.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the bytes on the log, which anyone can check. */
public final class Digest {
    private Digest() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As it stands on receipts: lower-case hex. */
    public static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
