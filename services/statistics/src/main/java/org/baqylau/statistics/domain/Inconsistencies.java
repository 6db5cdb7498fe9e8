package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;

/** Finds published figures that do not fit each other, by general rules over the figures alone. */
public final class Inconsistencies {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "percent";

    /** Both ends of what is told as from one number to another. */
    private static final String BOUND = "bound";

    /** Two parts alone are more often examples than the whole. */
    private static final int FEWEST_PARTS = 3;

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
        search.found.addAll(ToldChanges.notBorneOut(figures));
        search.toldTwice();
        return search.found;
    }

    private record Set(String measure, String unit, Period period, Map<String, String> breakdown, String dimension) {}

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

    private void partsAndTotals() {
        sets().forEach((set, told) -> {
            var parts = apart(set, told);
            if (parts.size() < FEWEST_PARTS || !divides(set)) {
                return;
            }
            var bounds = parts.stream().map(Bounds::of).reduce(Bounds.NOTHING, Bounds::plus);
            for (var total : figures) {
                boolean whole = total.measure().equals(set.measure())
                        && total.unit().equals(set.unit())
                        && total.period().equals(set.period())
                        && total.breakdown().equals(set.breakdown());
                if (whole && bounds.surelyDifferFrom(Bounds.of(total))) {
                    add(Rule.PARTS_DIFFER_FROM_TOTAL, with(total, parts), sum(parts), total.value());
                }
            }
        });
    }

    /**
     * Each part once, and none that is made of others; none at all where parts overlap otherwise, or where one is told
     * twice differently.
     */
    private static List<FigureDeclared> apart(Set set, List<FigureDeclared> told) {
        Map<List<String>, FigureDeclared> parts = new LinkedHashMap<>();
        for (var part : told) {
            var before = parts.putIfAbsent(codes(set, part), part);
            if (before != null && Bounds.of(before).surelyDifferFrom(Bounds.of(part))) {
                return List.of();
            }
        }
        var single = parts.keySet().stream().filter(codes -> codes.size() == 1).toList();
        parts.keySet()
                .removeIf(codes -> codes.size() > 1 && codes.stream().allMatch(code -> single.contains(List.of(code))));
        var all = parts.keySet().stream().flatMap(List::stream).toList();
        return all.stream().distinct().count() < all.size() ? List.of() : List.copyOf(parts.values());
    }

    private static List<String> codes(Set set, FigureDeclared part) {
        String text = part.breakdown().getOrDefault(set.dimension(), "");
        return DimensionCodes.ofOne(set.dimension(), text).stream().sorted().toList();
    }

    /**
     * Whether what is told by this dimension can make up a whole: no shares, no times, and no groups of people held or
     * interviewed, where a woman may be a minor too. Whether other parts are all of the whole no figure says.
     */
    private static boolean divides(Set set) {
        return !set.unit().equals(PERCENT)
                && !set.dimension().equals(BOUND)
                && Measure.of(set.measure())
                        .map(measure -> counts(measure)
                                && !(set.dimension().equals("group")
                                        && measure.own().contains("group")))
                        .orElse(true);
    }

    private static boolean counts(Measure measure) {
        return measure.kind() == Measure.Kind.FLOW || measure.kind() == Measure.Kind.STOCK;
    }

    /** Each part may have been rounded up by half of its last decimal; what our records call a share has its own base. */
    private void shares() {
        sets().forEach((set, told) -> {
            var parts = apart(set, told);
            if (set.unit().equals(PERCENT)
                    && !set.dimension().equals(BOUND)
                    && Measure.of(set.measure()).isEmpty()) {
                var bounds = parts.stream().map(Bounds::rounded).reduce(Bounds.NOTHING, Bounds::plus);
                if (bounds.surelyAbove(HUNDRED)) {
                    add(Rule.SHARES_OVER_HUNDRED, parts, sum(parts), HUNDRED);
                }
            }
        });
    }

    /** Of what is counted over a period, and not of what stands on a day. */
    private void years() {
        for (var total : figures) {
            if (ToldOfEveryYear.isYear(total.period())
                    || total.breakdown().containsKey(ToldOfEveryYear.PER)
                    || total.qualifier() != Qualifier.EXACT
                    || total.unit().equals(PERCENT)
                    || Measure.of(total.measure())
                            .filter(measure -> measure.kind() != Measure.Kind.FLOW)
                            .isPresent()) {
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
                boolean exact = parts.stream().allMatch(year -> year.qualifier() == Qualifier.EXACT);
                if (exact && sum.compareTo(total.value()) != 0) {
                    add(Rule.YEARS_DIFFER_FROM_PERIOD, with(total, parts), sum, total.value());
                }
            }
        }
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
                        && !one.source().equals(other.source())
                        && one.qualifier() == Qualifier.EXACT
                        && other.qualifier() == Qualifier.EXACT
                        && one.value().compareTo(other.value()) != 0) {
                    add(Rule.TOLD_TWICE_DIFFERENTLY, List.of(one, other), one.value(), other.value());
                }
            }
        }
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
