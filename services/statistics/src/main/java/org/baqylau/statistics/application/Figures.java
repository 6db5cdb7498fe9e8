package org.baqylau.statistics.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.FigureDeclared;
import org.baqylau.kit.log.AsOf;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** What can be asked of the figures. */
public interface Figures {

    /**
     * One row: codes of the dimensions asked for, in their order, and the value.
     *
     * @param value of shares with four decimals, of minutes with two
     * @param base of shares: of how many
     * @param exact the value before it was rounded, for who rounds otherwise
     */
    record Row(
            List<String> codes, BigDecimal value, @Nullable Long base, BigDecimal exact) {

        /** Of a count, which nothing rounds. */
        public Row(List<String> codes, BigDecimal value, @Nullable Long base) {
            this(codes, value, base, value);
        }
    }

    /** A facility whose last count is too old for the day asked about, and so counts for nothing. */
    record OldCount(String facility, LocalDate counted) {}

    /** @param position gives the same figures for ever when asked again with it */
    record Answer(List<Row> rows, String position, List<OldCount> oldCounts) {}

    /**
     * Answers a question.
     *
     * @param territory regions that the reader may see; null for the whole country
     * @param asOf empty for now
     */
    Answer ask(Question question, @Nullable Set<String> territory, Optional<AsOf> asOf);

    /** All figures as they were declared. */
    List<FigureDeclared> declared();
}
