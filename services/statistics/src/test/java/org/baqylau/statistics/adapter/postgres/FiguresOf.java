package org.baqylau.statistics.adapter.postgres;

import java.time.Clock;
import java.time.Duration;
import org.baqylau.kit.log.Tables;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.FiguresDerivation;

/** The figures of any tables, for tests of other rooms. */
public final class FiguresOf {

    /** So many facts and subjects of a past are held at once. */
    public static final int CHUNK = PastState.CHUNK;

    private FiguresOf() {}

    public static Figures tables(Tables tables, FiguresDerivation derivation, Clock clock) {
        return new PostgresFigures(tables, derivation, clock);
    }

    /** @param patience so long a question about the past waits for others */
    public static Figures tables(Tables tables, FiguresDerivation derivation, Clock clock, Duration patience) {
        return new PostgresFigures(tables, derivation, clock, patience);
    }
}
