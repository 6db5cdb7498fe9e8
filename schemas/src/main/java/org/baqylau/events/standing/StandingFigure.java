package org.baqylau.events.standing;

import java.util.List;
import java.util.Map;
import org.baqylau.events.FigureDeclared;
import org.jspecify.annotations.Nullable;

/** A published figure as last declared by time, then id. */
public record StandingFigure(String figureId, @Nullable FigureDeclared declared, Map<String, Fate> fates) {

    public static StandingFigure of(String figureId, List<RecordedEvent> facts) {
        FigureDeclared declared = null;
        for (var fact : Order.byTime(facts)) {
            if (fact.event().data() instanceof FigureDeclared figure) {
                declared = figure;
            }
        }
        return new StandingFigure(figureId, declared, Map.of());
    }
}
