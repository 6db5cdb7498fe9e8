package org.baqylau.statistics.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.FigureDeclared;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** What can be asked of the figures. */
public interface Figures {

    /** One row: codes of the dimensions asked for, in their order, and the value. */
    record Row(
            List<String> codes, BigDecimal value, @Nullable Long base) {}

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

    /** A past state of the log. */
    sealed interface AsOf {
        /** Everything recorded up to and at this instant. */
        record Moment(Instant instant) implements AsOf {}

        /** Everything before these offsets, by topic and partition. */
        record Place(Map<String, Long> next) implements AsOf {}
    }

    /** All figures as they were declared. */
    List<FigureDeclared> declared();

    /** Some partition has not passed the instant yet. */
    final class NotYetClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Instant latest;

        /** @param latest the latest instant that every partition has passed */
        public NotYetClosed(Instant latest) {
            this.latest = latest;
        }

        public Instant latest() {
            return latest;
        }
    }

    /** A position that no answer gave. */
    final class UnknownPlace extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
