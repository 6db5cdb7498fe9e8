package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import org.baqylau.events.FigureDeclared;
import org.jspecify.annotations.Nullable;

/** Between which numbers a published figure lies, by its qualifier; open where an end is null. */
record Bounds(@Nullable End low, @Nullable End high) {

    /** @param within whether the end itself is among the numbers */
    record End(BigDecimal at, boolean within) {

        private static @Nullable End sum(@Nullable End one, @Nullable End other) {
            return one == null || other == null ? null : new End(one.at.add(other.at), one.within && other.within);
        }

        private static @Nullable End negated(@Nullable End end) {
            return end == null ? null : new End(end.at.negate(), end.within);
        }
    }

    static final Bounds NOTHING = between(BigDecimal.ZERO, BigDecimal.ZERO);

    static Bounds of(FigureDeclared figure) {
        var value = figure.value();
        var about = value.abs().multiply(Comparison.ABOUT);
        return switch (figure.qualifier()) {
            case EXACT -> between(value, value);
            case AT_LEAST -> new Bounds(new End(value, true), null);
            case MORE_THAN -> new Bounds(new End(value, false), null);
            case ABOUT -> between(value.subtract(about), value.add(about));
        };
    }

    /** Each number may stand for one that was rounded to its last decimal. */
    static Bounds rounded(FigureDeclared figure) {
        var half = BigDecimal.valueOf(5).movePointLeft(Comparison.decimals(figure.value()) + 1);
        return of(figure).plus(between(half.negate(), half));
    }

    private static Bounds between(BigDecimal low, BigDecimal high) {
        return new Bounds(new End(low, true), new End(high, true));
    }

    Bounds plus(Bounds other) {
        return new Bounds(End.sum(low, other.low), End.sum(high, other.high));
    }

    Bounds minus(Bounds other) {
        return plus(new Bounds(End.negated(other.high), End.negated(other.low)));
    }

    /** Whether no number is within both. */
    boolean surelyDifferFrom(Bounds other) {
        return surelyBelow(other) || other.surelyBelow(this);
    }

    boolean surelyAbove(BigDecimal most) {
        return between(most, most).surelyBelow(this);
    }

    private boolean surelyBelow(Bounds other) {
        var end = high;
        var start = other.low;
        if (end == null || start == null) {
            return false;
        }
        int by = end.at.compareTo(start.at);
        return by < 0 || (by == 0 && !(end.within && start.within));
    }
}
