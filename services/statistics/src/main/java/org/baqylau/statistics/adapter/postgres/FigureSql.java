package org.baqylau.statistics.adapter.postgres;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Questions as SQL over cells, spans and stocks, whichever schema the search path shows. */
final class FigureSql {

    private static final List<String> UNLAWFUL = List.of("torture", "ill_treatment", "unlawful_staff_action");

    /** Seconds that an obligation took, and by which it was late, after its codes in {@link Measure#LIMIT_OUTCOMES}. */
    private static final String ELAPSED = "nullif(c.own[4], '')::bigint";

    private static final String OVERRUN = "nullif(c.own[5], '')::bigint";
    private static final int OLDEST_COUNT = 366;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    /** Decimals beyond which no quotient of two counts comes near to half of a printed one. */
    private static final int EXACTLY = 30;

    /** The reference day of a stock, the first parameter. */
    private static final String ON_DAY = "FROM (SELECT CAST(? AS date) AS day) on_day CROSS JOIN ";

    /** Where a facility belongs on that day. */
    private static final String SPAN_ON_DAY = """
             s ON s.facility = c.facility AND on_day.day >= s.from_day
              AND (s.to_day IS NULL OR on_day.day < s.to_day)
            """;

    private final Connection connection;
    private final Reach reach;

    FigureSql(Connection connection, Reach reach) {
        this.connection = connection;
        this.reach = reach;
    }

    List<Figures.Row> ask(Question question) throws SQLException {
        return switch (question.measure().kind()) {
            case FLOW -> flow(question);
            case STOCK -> stock(question);
            case SHARE -> share(question);
            case SPREAD -> spread(question);
        };
    }

    /** Open facilities whose last count is too old to stand for the day. */
    List<Figures.OldCount> oldCounts(Question question) throws SQLException {
        if (question.measure() != Measure.POPULATION) {
            return List.of();
        }
        var filters = new HashMap<>(question.filters());
        filters.remove("group");
        var select = new Select(connection, place("on_day.day"))
                .of("c.facility, c.as_of")
                .from(
                        ON_DAY
                                + "(SELECT facility, max(as_of) AS as_of FROM population WHERE as_of <= ? GROUP BY facility) c"
                                + " JOIN span" + SPAN_ON_DAY
                                + " WHERE c.as_of < ? AND (s.closed IS NULL OR s.closed > on_day.day)",
                        question.to(),
                        question.to(),
                        question.to().minusDays(OLDEST_COUNT))
                .where(filters)
                .within(reach, true)
                .then(" ORDER BY c.facility COLLATE \"C\"");
        return select.rows(row -> new Figures.OldCount(row.getString(1), row.getObject(2, LocalDate.class)));
    }

    private List<Figures.Row> flow(Question question) throws SQLException {
        return cells(question, question.measure(), "sum(c.n)", "");
    }

    /** Nearest rank, in minutes; a cell stands for as many obligations as it counts. */
    private List<Figures.Row> spread(Question question) throws SQLException {
        String seconds = switch (question.measure()) {
            case LIMIT_ELAPSED_MEDIAN -> ranked("0.5", ELAPSED);
            case LIMIT_ELAPSED_P90 -> ranked("0.9", ELAPSED);
            case LIMIT_OVERRUN_LONGEST -> "max(" + OVERRUN + ")";
            default -> throw new IllegalArgumentException("not a spread: " + question.measure());
        };
        return cells(
                        question,
                        Measure.LIMIT_OUTCOMES,
                        "coalesce(" + seconds + ", 0)",
                        " CROSS JOIN generate_series(1, c.n)")
                .stream()
                .map(row -> rounded(row.codes(), row.value().divide(SECONDS, EXACTLY, RoundingMode.HALF_UP), 2, null))
                .toList();
    }

    private static String ranked(String share, String seconds) {
        return "percentile_disc(" + share + ") WITHIN GROUP (ORDER BY " + seconds + ")";
    }

    private List<Figures.Row> cells(Question question, Measure of, String value, String more) throws SQLException {
        var own = of.own();
        Map<String, String> columns = place("c.day");
        for (int i = 0; i < own.size(); i++) {
            columns.put(own.get(i), "c.own[" + (i + 1) + "]");
        }
        return run(
                question,
                columns,
                value,
                "FROM cell c" + more + """
                 LEFT JOIN span s ON s.facility = c.facility AND c.day >= s.from_day
                  AND (s.to_day IS NULL OR c.day < s.to_day)
                WHERE c.measure = ? AND c.day BETWEEN ? AND ?""",
                List.of(of.wire(), question.from(), question.to()));
    }

    private static Map<String, String> place(String day) {
        Map<String, String> columns = new HashMap<>();
        columns.put("year", "to_char(" + day + ", 'YYYY')");
        columns.put("month", "to_char(" + day + ", 'YYYY-MM')");
        columns.put("day", "to_char(" + day + ", 'YYYY-MM-DD')");
        columns.put("region", "coalesce(s.region, 'unknown')");
        columns.put("facility", "coalesce(nullif(c.facility, ''), 'unknown')");
        columns.put("facility_type", "coalesce(s.type, 'unknown')");
        columns.put("agency", "coalesce(s.agency, 'unknown')");
        return columns;
    }

    private List<Figures.Row> stock(Question question) throws SQLException {
        Map<String, String> columns = place("on_day.day");
        return switch (question.measure()) {
            case POPULATION -> {
                columns.put("group", "c.grp");
                yield run(
                        question,
                        columns,
                        "sum(c.n)",
                        ON_DAY
                                + "(SELECT DISTINCT ON (facility) facility, as_of FROM population WHERE as_of <= ?"
                                + " AND as_of >= ? ORDER BY facility, as_of DESC) last"
                                + " JOIN population c USING (facility, as_of) LEFT JOIN span" + SPAN_ON_DAY
                                + " WHERE true",
                        List.of(question.to(), question.to(), question.to().minusDays(OLDEST_COUNT)));
            }
            case FACILITIES -> {
                columns.put("regime", "coalesce(s.regime, 'unknown')");
                yield run(
                        question,
                        columns,
                        "count(*)",
                        ON_DAY + "(SELECT DISTINCT facility FROM span) c JOIN span" + SPAN_ON_DAY
                                + " WHERE s.opened <= on_day.day AND (s.closed IS NULL OR s.closed > on_day.day)",
                        List.of(question.to()));
            }
            case COMMISSIONS -> {
                columns.put("region", "c.region");
                yield run(
                        question,
                        columns,
                        "count(*)",
                        ON_DAY + "commission c WHERE c.from_day <= on_day.day"
                                + " AND (c.to_day IS NULL OR c.to_day > on_day.day)",
                        List.of(question.to()));
            }
            case COMMISSION_MEMBERS -> {
                columns.put("region", "c.region");
                columns.put("profession", "m.profession");
                yield run(
                        question,
                        columns,
                        "count(*)",
                        ON_DAY + "commission c JOIN member m ON m.commission = c.id WHERE m.from_day <= on_day.day"
                                + " AND (m.to_day IS NULL OR m.to_day > on_day.day) AND c.from_day <= on_day.day",
                        List.of(question.to()));
            }
            default -> throw new IllegalArgumentException("not a stock: " + question.measure());
        };
    }

    /** Percent of all complaints, with four decimals, beside the number of all. */
    private List<Figures.Row> share(Question question) throws SQLException {
        var all = flow(
                new Question(Measure.COMPLAINTS, question.from(), question.to(), question.by(), question.filters()));
        var filters = new HashMap<>(question.filters());
        filters.put("category", UNLAWFUL);
        var part = new HashMap<List<String>, BigDecimal>();
        flow(new Question(Measure.COMPLAINTS, question.from(), question.to(), question.by(), filters))
                .forEach(row -> part.put(row.codes(), row.value()));
        return all.stream()
                .map(row -> rounded(
                        row.codes(),
                        percent(part.getOrDefault(row.codes(), BigDecimal.ZERO), row.value()),
                        4,
                        row.value().longValue()))
                .filter(row -> question.by().isEmpty() || row.value().signum() != 0)
                .toList();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, EXACTLY, RoundingMode.HALF_UP);
    }

    private static Figures.Row rounded(List<String> codes, BigDecimal exact, int decimals, @Nullable Long base) {
        return new Figures.Row(codes, exact.setScale(decimals, RoundingMode.HALF_UP), base, exact);
    }

    /** @param columns expressions by dimension, all ours; codes of the reader are parameters */
    private List<Figures.Row> run(
            Question question, Map<String, String> columns, String value, String source, List<Object> parameters)
            throws SQLException {
        var filters = new HashMap<>(question.filters());
        if (question.measure().own().contains("group") && !question.by().contains("group")) {
            filters.putIfAbsent("group", List.of("total"));
        }
        var by = question.by();
        var of = new ArrayList<>(by.stream().map(columns::get).toList());
        of.add(value);
        var select = new Select(connection, columns)
                .of(String.join(", ", of))
                .from(source, parameters.toArray())
                .where(filters)
                .within(reach, question.measure().atFacilities());
        if (!by.isEmpty()) {
            var places = IntStream.rangeClosed(1, by.size()).mapToObj(String::valueOf);
            select.then(" GROUP BY " + places.collect(Collectors.joining(", ")) + " HAVING " + value + " <> 0 ORDER BY "
                    + by.stream()
                            .map(dimension -> columns.get(dimension) + " COLLATE \"C\"")
                            .collect(Collectors.joining(", ")));
        }
        return select.rows(row -> {
            var codes = new ArrayList<String>(by.size());
            for (int i = 1; i <= by.size(); i++) {
                codes.add(row.getString(i));
            }
            var number = row.getBigDecimal(by.size() + 1);
            return new Figures.Row(List.copyOf(codes), number == null ? BigDecimal.ZERO : number, null);
        });
    }
}
