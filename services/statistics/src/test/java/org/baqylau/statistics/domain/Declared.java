package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;

/** Figures that somebody published, exact, of persons and each at a place of its own where nothing else is said. */
final class Declared {

    static final Period YEAR_2012 = year(2012);

    private Declared() {}

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Period day(int year) {
        return new Period(LocalDate.of(year, 12, 31), LocalDate.of(year, 12, 31));
    }

    static FigureDeclared institutions(String id, String value) {
        return figure(id, "facilities", Map.of("facility_type", "correctional_institution"), YEAR_2012, value);
    }

    static FigureDeclared regime(String id, String regime, String value) {
        return figure(
                id,
                "facilities",
                Map.of("facility_type", "correctional_institution", "regime", regime),
                YEAR_2012,
                value);
    }

    static FigureDeclared share(String id, String addressee, String value) {
        return new FigureDeclared(
                id,
                "protective_orders_share",
                YEAR_2012,
                Map.of("addressee", addressee),
                new BigDecimal(value),
                "percent",
                Qualifier.EXACT,
                new FigureSource("report", "paras 30-31", null),
                null);
    }

    static FigureDeclared in(String unit, FigureDeclared figure) {
        return told(figure, unit, figure.qualifier(), figure.source());
    }

    static FigureDeclared as(Qualifier qualifier, FigureDeclared figure) {
        return told(figure, figure.unit(), qualifier, figure.source());
    }

    static FigureDeclared sourced(FigureSource source, FigureDeclared figure) {
        return told(figure, figure.unit(), figure.qualifier(), source);
    }

    static FigureDeclared told(FigureDeclared of, String unit, Qualifier qualifier, FigureSource source) {
        return new FigureDeclared(
                of.figureId(), of.measure(), of.period(), of.breakdown(), of.value(), unit, qualifier, source, null);
    }

    static FigureDeclared figure(
            String id, String measure, Map<String, String> breakdown, Period period, String value) {
        return new FigureDeclared(
                id,
                measure,
                period,
                breakdown,
                new BigDecimal(value),
                "persons",
                Qualifier.EXACT,
                new FigureSource("report", "place of " + id, null),
                null);
    }
}
