package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.baqylau.events.FigureDeclared;

/**
 * Published figures that do not fit each other.
 *
 * @param figures ids of those concerned
 * @param numbers what the finding mentions, in its order
 */
public record Inconsistency(Rule rule, List<String> figures, List<BigDecimal> numbers) {

    static Inconsistency of(Rule rule, List<FigureDeclared> figures, BigDecimal... numbers) {
        return new Inconsistency(
                rule, figures.stream().map(FigureDeclared::figureId).toList(), List.of(numbers));
    }

    /** The rules by which published figures are held against each other; each knows nothing of any single figure. */
    public enum Rule {
        /** The parts of a total, by one further dimension, add up to something else. */
        PARTS_DIFFER_FROM_TOTAL,
        /** Shares of one whole add up to more than a hundred per cent. */
        SHARES_OVER_HUNDRED,
        /** A number told for every year is not borne out by a year's own number. */
        YEARLY_LEVEL_NOT_REACHED,
        /** What is told to grow every year does not grow in one. */
        GROWTH_NOT_REACHED,
        /** What is told to happen so often in a year happens less often in one. */
        FREQUENCY_NOT_REACHED,
        /** The years of a period add up to something else than the period. */
        YEARS_DIFFER_FROM_PERIOD,
        /** A change is told that the two stocks do not give. */
        CHANGE_DIFFERS_FROM_STOCKS,
        /** The same, where the stocks are of more than the change is told of. */
        CHANGE_DIFFERS_FROM_STOCKS_OF_ANOTHER_BASE,
        /** The same is told twice with different numbers. */
        TOLD_TWICE_DIFFERENTLY;

        public String wire() {
            return this == CHANGE_DIFFERS_FROM_STOCKS_OF_ANOTHER_BASE
                    ? CHANGE_DIFFERS_FROM_STOCKS.wire()
                    : name().toLowerCase(Locale.ROOT);
        }

        /** The name of the text that tells of it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
