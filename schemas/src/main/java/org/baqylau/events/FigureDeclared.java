package org.baqylau.events;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure as an authority published it; it stands beside recorded figures and never mixes with them. */
public record FigureDeclared(
        String figureId,
        String measure,
        Period period,
        Map<String, String> breakdown,
        BigDecimal value,
        String unit,
        Qualifier qualifier,
        FigureSource source,
        @Nullable StatedTime learnedAt)
        implements Fact {
    public FigureDeclared {
        Check.id("figureId", figureId);
        Check.id("measure", measure);
        breakdown = Check.breakdown("breakdown", breakdown);
        Check.number("value", value, -1000000000000000L, 1000000000000000L);
        Check.text("unit", unit);
    }

    @Override
    public FactType factType() {
        return FactType.FIGURE_DECLARED;
    }

    @Override
    public String subject() {
        return figureId;
    }
}
