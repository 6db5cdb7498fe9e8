package org.baqylau.events.standing;

import java.util.List;
import java.util.Map;
import org.baqylau.events.FigureDeclared;
import org.jspecify.annotations.Nullable;

/** A published figure as first declared; a later declaration of the same figure is refused. */
public record StandingFigure(String figureId, @Nullable FigureDeclared declared, Map<String, Fate> fates) {

    public static StandingFigure of(String figureId, List<RecordedEvent> facts) {
        var fates = new Fates();
        FigureDeclared declared = null;
        for (var fact : facts) {
            if (fact.event().data() instanceof FigureDeclared figure) {
                if (declared == null) {
                    declared = figure;
                } else {
                    fates.refused(fact, Refusal.ALREADY_EXISTS);
                }
            }
        }
        return new StandingFigure(figureId, declared, fates.asMap());
    }
}
