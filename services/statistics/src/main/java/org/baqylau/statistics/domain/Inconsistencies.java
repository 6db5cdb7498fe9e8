package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;

/** Finds published figures that do not fit each other, by general rules over the figures alone. */
public final class Inconsistencies {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DECREASE = "_decrease";

    private final List<FigureDeclared> figures;
    private final List<Inconsistency> found = new ArrayList<>();

    private Inconsistencies(List<FigureDeclared> figures) {
        this.figures = figures;
    }

    public static List<Inconsistency> in(List<FigureDeclared> figures) {
        var search = new Inconsistencies(figures);
        search.partsAndTotals();
        search.shares();
        search.found.addAll(ToldOfEveryYear.notBorneOut(figures));
        search.years();
        search.changes();
        search.toldTwice();
        return search.found;
    }

    private record Set(
            String measure, String unit, Period period, Map<String, String> breakdown, String dimension) {}

    /** Figures of one measure and period that differ in one dimension alone, by everything else. */
    private Map<Set, List<FigureDeclared>> sets() {
        Map<Set, List<FigureDeclared>> sets = new HashMap<>();
        for (var figure : figures) {
            for (var dimension : figure.breakdown().keySet()) {
                var rest = new TreeMap<>(figure.breakdown());
                rest.remove(dimension);
                sets.computeIfAbsent(
                                new Set(figure.measure(), figure.unit(), figure.period(), rest, dimension),
                                set -> new ArrayList<>())
                        .add(figure);
            }
        }
        sets.values().removeIf(parts -> parts.size() < 2);
        return sets;
    }

    /** Groups overlap unless their dimension parts things; regimes and types do. */
    private void partsAndTotals() {
        sets().forEach((set, parts) -> {
            if (parts.stream().anyMatch(Inconsistencies::percent)) {
                return;
            }
            for (var total : figures) {
                boolean whole = total.measure().equals(set.measure())
                        && total.unit().equals(set.unit())
                        && total.period().equals(set.period())
                        && total.breakdown().equals(set.breakdown());
                if (whole && !overlaps(set)) {
                    var sum = sum(parts);
                    boolean fits = total.qualifier() == Qualifier.EXACT
                            ? sum.compareTo(total.value()) == 0
                            : sum.compareTo(total.value()) >= 0;
                    if (!fits && parts.size() >= 3) {
                        add(Rule.PARTS_DIFFER_FROM_TOTAL, with(total, parts), sum, total.value());
                    }
                }
            }
        });
    }

    /** Groups of people in custody overlap; they are no division of the whole. */
    private static boolean overlaps(Set set) {
        return set.dimension().equals("group") && set.measure().equals("population");
    }

    private void shares() {
        sets().forEach((set, parts) -> {
            if (parts.stream().allMatch(Inconsistencies::percent)) {
                var sum = sum(parts);
                if (sum.compareTo(HUNDRED) > 0 && !bounds(set)) {
                    add(Rule.SHARES_OVER_HUNDRED, parts, sum, HUNDRED);
                }
            }
        });
    }

    private static boolean bounds(Set set) {
        return set.dimension().equals("bound");
    }

    private void years() {
        for (var total : figures) {
            if (ToldOfEveryYear.isYear(total.period())
                    || total.breakdown().containsKey(ToldOfEveryYear.PER)
                    || percent(total)) {
                continue;
            }
            var parts = figures.stream()
                    .filter(year -> year.measure().equals(total.measure())
                            && year.unit().equals(total.unit())
                            && year.breakdown().equals(total.breakdown())
                            && ToldOfEveryYear.isYear(year.period())
                            && ToldOfEveryYear.within(year.period(), total.period()))
                    .toList();
            long distinct =
                    parts.stream().map(FigureDeclared::period).distinct().count();
            long wanted = total.period().to().getYear() - total.period().from().getYear() + 1L;
            if (wanted > 1 && distinct == wanted && parts.size() == wanted) {
                var sum = sum(parts);
                if (total.qualifier() == Qualifier.EXACT && sum.compareTo(total.value()) != 0) {
                    add(Rule.YEARS_DIFFER_FROM_PERIOD, with(total, parts), sum, total.value());
                }
            }
        }
    }

    /** A decrease of a stock against the first and the last number of that stock. */
    private void changes() {
        for (var change : figures) {
            if (!change.measure().endsWith(DECREASE)) {
                continue;
            }
            String stock = change.measure().substring(0, change.measure().length() - DECREASE.length());
            var stocks = figures.stream()
                    .filter(figure -> (figure.measure().equals(stock) || stock.endsWith(figure.measure()))
                            && figure.unit().equals(change.unit())
                            && whole(figure))
                    .sorted(java.util.Comparator.comparing(
                            figure -> figure.period().from()))
                    .toList();
            if (stocks.size() >= 2) {
                var first = stocks.getFirst();
                var end = stocks.getLast().period();
                var last = stocks.stream()
                        .filter(one -> one.period().equals(end))
                        .findFirst()
                        .orElseThrow();
                var fall = first.value().subtract(last.value());
                if (Comparison.of(change.value(), change.qualifier(), fall) == Comparison.CONTRADICTS) {
                    add(Rule.CHANGE_DIFFERS_FROM_STOCKS, List.of(change, first, last), fall, change.value());
                }
            }
        }
    }

    /** Tells of all, not of a part. */
    private static boolean whole(FigureDeclared figure) {
        var breakdown = figure.breakdown();
        return breakdown.isEmpty()
                || breakdown.containsKey("legal_status")
                || breakdown.equals(Map.of("group", "total"));
    }

    private void toldTwice() {
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                var one = figures.get(i);
                var other = figures.get(j);
                if (one.measure().equals(other.measure())
                        && one.unit().equals(other.unit())
                        && one.period().equals(other.period())
                        && one.breakdown().equals(other.breakdown())
                        && !Objects.equals(one.source().place(), other.source().place())
                        && one.qualifier() == Qualifier.EXACT
                        && other.qualifier() == Qualifier.EXACT
                        && one.value().compareTo(other.value()) != 0) {
                    add(Rule.TOLD_TWICE_DIFFERENTLY, List.of(one, other), one.value(), other.value());
                }
            }
        }
    }

    private static boolean percent(FigureDeclared figure) {
        return figure.unit().equals("percent");
    }

    private static BigDecimal sum(List<FigureDeclared> parts) {
        return parts.stream().map(FigureDeclared::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<FigureDeclared> with(FigureDeclared total, List<FigureDeclared> parts) {
        var all = new ArrayList<FigureDeclared>();
        all.add(total);
        all.addAll(parts);
        return all;
    }

    private void add(Rule rule, List<FigureDeclared> of, BigDecimal... numbers) {
        found.add(Inconsistency.of(rule, of, numbers));
    }
}
