package org.baqylau.intake.application;

import java.util.List;
import java.util.Optional;
import org.baqylau.intake.application.Receipt.LogPlace;
import org.baqylau.intake.domain.Key;

/** The submissions with sealed fields that have this id. */
public interface FindSealed {

    /** @throws NotAvailable where it cannot be found out now */
    List<Found> find(String id);

    /** One of them, with the facility that it names. */
    record Found(Key key, LogPlace log, Optional<String> facility) {}
}
