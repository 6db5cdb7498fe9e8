package org.baqylau.statistics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.Period;
import org.baqylau.statistics.domain.Inconsistency.Rule;

/** The decrease that a publication tells of a stock, against the stock at both ends of the decrease's own period. */
final class ToldChanges {

    private static final String DECREASE = "_decrease";

    private ToldChanges() {}

    static List<Inconsistency> notBorneOut(List<FigureDeclared> figures) {
        var found = new ArrayList<Inconsistency>();
        for (var change : figures) {
            if (change.measure().endsWith(DECREASE)) {
                differs(change, figures).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Stocks of what the change is told of come first; where they are not told, those of all. */
    private static Optional<Inconsistency> differs(FigureDeclared change, List<FigureDeclared> figures) {
        var stocks = figures.stream().filter(stock -> isStock(stock, change)).toList();
        var same = ends(
                change,
                stocks,
                stock -> stock.breakdown().equals(change.breakdown()) || (ofAll(stock) && ofAll(change)));
        var ends = same.isEmpty() ? ends(change, stocks, ToldChanges::ofAll) : same;
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        var first = ends.getFirst();
        var last = ends.getLast();
        return Bounds.of(first).minus(Bounds.of(last)).surelyDifferFrom(Bounds.of(change))
                ? Optional.of(Inconsistency.of(
                        same.isEmpty()
                                ? Rule.CHANGE_DIFFERS_FROM_STOCKS_OF_ANOTHER_BASE
                                : Rule.CHANGE_DIFFERS_FROM_STOCKS,
                        List.of(change, first, last),
                        first.value().subtract(last.value()),
                        change.value()))
                : Optional.empty();
    }

    private static boolean isStock(FigureDeclared stock, FigureDeclared change) {
        String of = change.measure().substring(0, change.measure().length() - DECREASE.length());
        return (stock.measure().equals(of) || of.endsWith("_" + stock.measure()))
                && stock.unit().equals(change.unit());
    }

    /** Empty where either end is not told. */
    private static List<FigureDeclared> ends(
            FigureDeclared change, List<FigureDeclared> stocks, Predicate<FigureDeclared> base) {
        var first = stocks.stream()
                .filter(base.and(stock -> opens(stock.period(), change.period())))
                .findFirst();
        var last = stocks.stream()
                .filter(base.and(stock -> closes(stock.period(), change.period())))
                .findFirst();
        return first.isPresent() && last.isPresent() ? List.of(first.get(), last.get()) : List.of();
    }

    /** On the first day or the eve of it, or at some time of what begins with it and ends before the change does. */
    private static boolean opens(Period stock, Period change) {
        return stock.to().equals(change.from().minusDays(1))
                || (stock.from().equals(change.from()) && stock.to().isBefore(change.to()));
    }

    /** On the last day or the morning after it. */
    private static boolean closes(Period stock, Period change) {
        var next = change.to().plusDays(1);
        return (stock.to().equals(change.to()) && stock.from().isAfter(change.from()))
                || (stock.from().equals(next) && stock.to().equals(next));
    }

    private static boolean ofAll(FigureDeclared figure) {
        var breakdown = figure.breakdown();
        return breakdown.isEmpty() || breakdown.equals(Map.of("group", "total"));
    }
}
