package org.baqylau.events.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that the system gives: UUIDs of version 5 over what they stand for, so that saying a thing again adds nothing. */
public final class SystemIds {

    private static final UUID NAMESPACE = UUID.fromString("6f0f8c52-7a40-5b0e-9d3e-6a1d8b2c4e91");
    private static final char PART = '\u001f';

    private SystemIds() {}

    /**
     * @param kind of what is named
     * @param parts what it says, in a fixed order
     */
    public static String named(String kind, String... parts) {
        var name = new StringBuilder(kind);
        for (var part : parts) {
            name.append(PART).append(part);
        }
        return version5(name.toString()).toString();
    }

    /** The duty to visit a facility so often, which no fact opens. */
    public static String monitoring(String facilityId) {
        return named("monitoring", facilityId);
    }

    /** RFC 9562, section 5.5. */
    private static UUID version5(String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
            long most = hash.getLong();
            long least = hash.getLong();
            return new UUID(
                    (most & 0xffff_ffff_ffff_0fffL) | 0x5000L,
                    (least & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
