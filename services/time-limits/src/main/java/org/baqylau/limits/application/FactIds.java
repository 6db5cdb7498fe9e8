package org.baqylau.limits.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Suspicion;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Ids of the facts that the service makes: UUIDs of version 5 over what they say, so that saying a thing again adds nothing. */
public final class FactIds {

    private static final UUID NAMESPACE = UUID.fromString("6f0f8c52-7a40-5b0e-9d3e-6a1d8b2c4e91");
    private static final char PART = '\u001f';

    private FactIds() {}

    /** The alert of an obligation: there is one, whatever becomes of it. */
    public static String alert(ObligationKey key) {
        return named("alert", key(key));
    }

    /**
     * @param kind of fact
     * @param parts what it says, in a fixed order
     */
    static String named(String kind, String... parts) {
        var name = new StringBuilder(kind);
        for (var part : parts) {
            name.append(PART).append(part);
        }
        return version5(name.toString()).toString();
    }

    /** The duty to visit a facility so often. */
    public static String monitoring(String facilityId) {
        return named("monitoring", facilityId);
    }

    public static String of(Judgement judgement) {
        return named(
                "limit.judged",
                key(judgement.obligation()),
                Integer.toString(judgement.version()),
                judgement.state().wire(),
                judgement.due().text(),
                text(judgement.endedAt()),
                String.valueOf(judgement.elapsedSeconds()),
                Boolean.toString(judgement.disputed()),
                String.join(" ", judgement.basis()));
    }

    public static String started(Obligation obligation) {
        return named(
                "limit.started",
                key(obligation.key()),
                Integer.toString(obligation.version()),
                obligation.due().text(),
                String.join(" ", obligation.basis()));
    }

    /** One warning for each step before each end. */
    public static String warned(Obligation obligation, Instant at) {
        return named(
                "limit.warned",
                key(obligation.key()),
                Integer.toString(obligation.version()),
                obligation.due().text(),
                at.toString());
    }

    public static String of(Suspicion suspicion) {
        return suspicion.time() == null && suspicion.entryId() == null
                ? named(
                        "entry.suspected",
                        suspicion.whose().id(),
                        suspicion.reason().wire())
                : named(
                        "entry.suspected",
                        suspicion.whose().id(),
                        suspicion.reason().wire(),
                        String.valueOf(suspicion.entryId()),
                        String.valueOf(suspicion.milestone()),
                        suspicion.against(),
                        text(suspicion.time()));
    }

    /** Of a detention as it has always been; a duty is told apart. */
    private static String key(ObligationKey key) {
        var whose = key.whose().kind() == Whose.Kind.DETENTION
                ? key.whose().id()
                : "duty" + PART + key.whose().id();
        return whose + PART + key.limit() + PART + key.addressee() + PART + key.occurrence();
    }

    private static String text(@Nullable StatedTime time) {
        return time == null ? "" : time.text();
    }

    /** RFC 9562, section 5.5. */
    static UUID version5(String name) {
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
