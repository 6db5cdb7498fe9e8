package org.baqylau.limits.domain;

import org.jspecify.annotations.Nullable;

/** Whose limits run: those of a detained person, or those of a duty that somebody bears. */
public record Whose(Kind kind, String id) implements Comparable<Whose> {

    /** What the wire names by {@code detentionId} or by {@code dutyId}. */
    public enum Kind {
        DETENTION,
        DUTY
    }

    public static Whose detention(String id) {
        return new Whose(Kind.DETENTION, id);
    }

    public static Whose duty(String id) {
        return new Whose(Kind.DUTY, id);
    }

    /** As facts name it: one of the two is given. */
    static Whose of(@Nullable String detentionId, @Nullable String dutyId) {
        if (detentionId != null) {
            return detention(detentionId);
        }
        if (dutyId == null) {
            throw new IllegalArgumentException("a limit of nobody");
        }
        return duty(dutyId);
    }

    public @Nullable String detentionId() {
        return kind == Kind.DETENTION ? id : null;
    }

    public @Nullable String dutyId() {
        return kind == Kind.DUTY ? id : null;
    }

    @Override
    public int compareTo(Whose other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
