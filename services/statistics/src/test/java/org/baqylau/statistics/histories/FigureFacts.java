package org.baqylau.statistics.histories;

import java.math.BigDecimal;
import java.util.Map;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;

/** Published figures, some declared more than once. */
final class FigureFacts {

    private final History history;

    FigureFacts(History history) {
        this.history = history;
    }

    void figure() {
        String id = history.id("figure");
        for (int i = history.upTo(2); i >= 0; i--) {
            var from = history.day();
            history.say(
                    new FigureDeclared(
                            id,
                            history.chance(0.5) ? "visits" : "protective_orders",
                            new Period(from, from.plusDays(history.upTo(400))),
                            history.chance(0.5) ? Map.of() : Map.of("region", history.one(PlaceFacts.REGIONS)),
                            BigDecimal.valueOf(history.upTo(60)),
                            "times",
                            history.one(Qualifier.values()),
                            new FigureSource("report", "page " + i, null),
                            null),
                    "statistician");
        }
    }
}
