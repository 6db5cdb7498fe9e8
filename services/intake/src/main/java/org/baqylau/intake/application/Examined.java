package org.baqylau.intake.application;

import java.util.Optional;
import org.baqylau.events.Event;
import org.baqylau.intake.content.ContentMark.Mark;
import org.baqylau.intake.domain.Key;

/** What some bytes are, looked at by themselves. */
public sealed interface Examined {

    /**
     * An event that may be taken in as far as it and its sender tell.
     *
     * @param bytes as they were sent but for ignored attributes, sealable fields in clear
     */
    record Submission(Event event, Key key, byte[] bytes, Mark mark, Sender sender) implements Examined {

        /** Never shows the content. */
        @Override
        public String toString() {
            return "Submission[" + key + "]";
        }
    }

    /** @param id of the event, where it could be read */
    record Refused(Optional<String> id, Refusal refusal) implements Examined {}
}
