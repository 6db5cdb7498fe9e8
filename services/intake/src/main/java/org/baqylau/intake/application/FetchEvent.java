package org.baqylau.intake.application;

import org.baqylau.events.Event;
import org.baqylau.intake.application.Receipt.LogPlace;

/** Reads an event from the log. */
public interface FetchEvent {

    /** @throws NotAvailable where the log does not answer */
    Event at(LogPlace place);
}
