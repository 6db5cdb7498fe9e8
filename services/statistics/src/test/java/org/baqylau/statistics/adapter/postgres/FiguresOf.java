package org.baqylau.statistics.adapter.postgres;

import java.time.Clock;
import org.baqylau.kit.log.Tables;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.FiguresDerivation;

/** The figures of any tables, for tests of other rooms. */
public final class FiguresOf {

    private FiguresOf() {}

    public static Figures tables(Tables tables, FiguresDerivation derivation, Clock clock) {
        return new PostgresFigures(tables, derivation, clock);
    }
}
