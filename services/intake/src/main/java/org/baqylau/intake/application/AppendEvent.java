package org.baqylau.intake.application;

import java.util.concurrent.CompletableFuture;
import org.baqylau.events.Event;
import org.baqylau.intake.content.ContentMark.Mark;

/** Puts an event on the log. */
public interface AppendEvent {

    /**
     * Completes with the receipt once the event is on disk, or with {@link NotAvailable} where that is not known.
     *
     * @param bytes the event as it shall stand on the log
     */
    CompletableFuture<Receipt> append(Event event, byte[] bytes, Mark mark, Sender sender);
}
