package org.baqylau.records.application;

import java.util.Optional;
import org.baqylau.events.standing.Fate;
import org.baqylau.kit.log.Logged;

/** What became of events. */
public interface Submissions {

    /** What became of an event; empty where nobody of this name sent it. */
    Optional<Became> became(String id, String subject, String account);

    /** An event on the log, and where it stands. */
    sealed interface Became {
        Logged logged();
    }

    /** It was read; its subject's facts decide. */
    record Read(Logged logged, Fate fate) implements Became {}

    /** @param behind whether it only waits behind a parked one of its subject */
    record Parked(Logged logged, boolean behind) implements Became {}
}
