package org.baqylau.intake.adapter.http;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events one after the other, as a stream or a batch brings them. */
interface Lines {

    /**
     * One of them.
     *
     * @param number from 1; blank lines have numbers too
     * @param bytes null where there are more than an event may have
     */
    record Line(long number, byte @Nullable [] bytes) {}

    /**
     * The next of them, as many as are there and fit into a chunk; null at the end.
     *
     * @throws IOException where the client went away before the end
     */
    @Nullable
    List<Line> next() throws IOException, InterruptedException;
}
