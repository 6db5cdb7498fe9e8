package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;

/**
 * What a publication says of every year in words, declared in the breakdown of its figures, against the figures of the
 * years: {@code per=year} (the value is a level of each year), {@code trend=growing} (each year has more than the one
 * before), {@code frequency=quarterly} (four in a year).
 */
public final class ToldOfEveryYear {

    public static final String PER = "per";
    public static final String YEAR = "year";
    public static final String TREND = "trend";
    public static final String FREQUENCY = "frequency";

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private ToldOfEveryYear() {}

    static List<Inconsistency> notBorneOut(List<FigureDeclared> figures) {
        var years = figures.stream()
                .filter(figure -> isYear(figure.period()) && figure.qualifier() == Qualifier.EXACT)
                .sorted(Comparator.comparing(figure -> figure.period().from()))
                .toList();
        var found = new ArrayList<Inconsistency>();
        figures.forEach(level -> levels(level, years, found));
        growth(years, found);
        years.stream()
                .filter(year -> "quarterly".equals(year.breakdown().get(FREQUENCY)))
                .filter(year -> year.value().compareTo(QUARTERS) < 0)
                .forEach(year ->
                        found.add(Inconsistency.of(Rule.FREQUENCY_NOT_REACHED, List.of(year), year.value(), QUARTERS)));
        return found;
    }

    private static void levels(FigureDeclared level, List<FigureDeclared> years, List<Inconsistency> found) {
        var rest = new HashMap<>(level.breakdown());
        if (!YEAR.equals(rest.remove(PER)) || level.qualifier() == Qualifier.ABOUT) {
            return;
        }
        for (var year : years) {
            if (year.measure().equals(level.measure())
                    && year.unit().equals(level.unit())
                    && year.breakdown().equals(rest)
                    && within(year.period(), level.period())
                    && Comparison.of(level.value(), level.qualifier(), year.value()) == Comparison.CONTRADICTS) {
                found.add(Inconsistency.of(
                        Rule.YEARLY_LEVEL_NOT_REACHED, List.of(level, year), year.value(), level.value()));
            }
        }
    }

    private static void growth(List<FigureDeclared> years, List<Inconsistency> found) {
        Map<List<Object>, FigureDeclared> before = new HashMap<>();
        for (var year : years) {
            if ("growing".equals(year.breakdown().get(TREND))) {
                var last = before.put(List.of(year.measure(), year.unit(), year.breakdown()), year);
                if (last != null
                        && last.period().to().isBefore(year.period().from())
                        && year.value().compareTo(last.value()) <= 0) {
                    found.add(
                            Inconsistency.of(Rule.GROWTH_NOT_REACHED, List.of(last, year), year.value(), last.value()));
                }
            }
        }
    }

    static boolean isYear(Period period) {
        LocalDate from = period.from();
        return from.getDayOfYear() == 1 && period.to().equals(from.plusYears(1).minusDays(1));
    }

    static boolean within(Period inner, Period outer) {
        return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
    }
}
