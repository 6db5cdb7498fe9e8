package org.baqylau.intake.sealing;

import java.util.Arrays;

/**
 * The key under which the personal fields of one subject are sealed. Where it is destroyed, they can never be read again.
 *
 * @param subject with its kind, such as {@code complaint/C1}
 * @param id names the key; nothing can be told of the key by it
 */
public record SubjectKey(String subject, String id, byte[] key) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SubjectKey(String otherSubject, String otherId, byte[] otherKey)
                && subject.equals(otherSubject)
                && id.equals(otherId)
                && Arrays.equals(key, otherKey);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "SubjectKey[" + id + "]";
    }
}
