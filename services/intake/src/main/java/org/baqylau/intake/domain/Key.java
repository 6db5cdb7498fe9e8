package org.baqylau.intake.domain;

import org.baqylau.events.DetentionFact;
import org.baqylau.events.Event;
import org.baqylau.events.standing.Subjects;

/**
 * What makes a submission one and the same: its id within its subject.
 *
 * @param subject with its kind, such as {@code visit/V1}
 */
public record Key(String subject, String id) {

    public static Key of(Event event) {
        return new Key(Subjects.of(event.data()), event.id());
    }

    /** Of an entry of the detention log that another fact is about. */
    static Key ofEntry(DetentionFact fact, String entryId) {
        return new Key(Subjects.of(fact), entryId);
    }
}
