package org.baqylau.limits.application;

import java.util.List;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.limits.domain.Dossier;

/** Detentions with all their facts. */
public interface Dossiers {

    /** A detention as it stands and its facts, in the order of the log. */
    record Whole(Dossier dossier, List<RecordedEvent> facts) {}

    /** Empty where no fact names it. */
    Optional<Whole> find(String detentionId);
}
