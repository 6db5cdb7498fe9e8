package org.baqylau.limits.application;

import java.util.concurrent.CompletableFuture;
import org.baqylau.events.Event;

/** The topic that the service appends to. */
public interface LimitsLog {

    /** A place on the log. */
    record Place(String topic, int partition, long offset) {}

    /** Appends a fact; completes once it is durable, or fails where that is not known. */
    CompletableFuture<Place> append(Event event);

    /** Whether the tables hold what lies at this place, as far as it was looked lately. */
    boolean isRead(Place place);

    /**
     * Whether the tables hold all that was on the log when this copy started. Until then it cannot know what has been
     * said already.
     */
    boolean isCaughtUp();
}
