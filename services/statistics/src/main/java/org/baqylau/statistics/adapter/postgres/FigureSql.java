package org.baqylau.statistics.adapter.postgres;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Questions as SQL over cells, spans and stocks, whichever schema the search path shows. */
final class FigureSql {

    private static final List<String> UNLAWFUL = List.of("torture", "ill_treatment", "unlawful_staff_action");
    private static final int OLDEST_COUNT = 366;

    private final Connection connection;

    FigureSql(Connection connection) {
        this.connection = connection;
    }

    List<Figures.Row> ask(Question question, @Nullable Set<String> territory) throws SQLException {
        return switch (question.measure().kind()) {
            case FLOW -> flow(question, territory);
            case STOCK -> stock(question, territory);
            case SHARE -> share(question, territory);
        };
    }

    private List<Figures.Row> flow(Question question, @Nullable Set<String> territory) throws SQLException {
        var own = question.measure().own();
        Map<String, String> columns = place("c.day");
        for (int i = 0; i < own.size(); i++) {
            columns.put(own.get(i), "c.own[" + (i + 1) + "]");
        }
        return run(
                question,
                territory,
                columns,
                "sum(c.n)",
                """
                FROM cell c LEFT JOIN span s ON s.facility = c.facility AND c.day >= s.from_day
                  AND (s.to_day IS NULL OR c.day < s.to_day)
                WHERE c.measure = ? AND c.day BETWEEN ? AND ?""",
                List.of(question.measure().wire(), question.from(), question.to()));
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

    private List<Figures.Row> stock(Question question, @Nullable Set<String> territory) throws SQLException {
        Map<String, String> columns = place("DATE '" + question.to() + "'");
        String on = """
                 s ON s.facility = c.facility AND DATE '%s' >= s.from_day AND (s.to_day IS NULL OR DATE '%s' < s.to_day)
                """.formatted(question.to(), question.to());
        return switch (question.measure()) {
            case POPULATION -> {
                columns.put("group", "c.grp");
                yield run(
                        question,
                        territory,
                        columns,
                        "sum(c.n)",
                        "FROM (SELECT DISTINCT ON (facility) facility, as_of FROM population WHERE as_of <= ?"
                                + " AND as_of >= ? ORDER BY facility, as_of DESC) last"
                                + " JOIN population c USING (facility, as_of) LEFT JOIN span" + on
                                + " WHERE true",
                        List.of(question.to(), question.to().minusDays(OLDEST_COUNT)));
            }
            case FACILITIES -> {
                columns.put("regime", "coalesce(s.regime, 'unknown')");
                yield run(
                        question,
                        territory,
                        columns,
                        "count(*)",
                        "FROM (SELECT DISTINCT facility FROM span) c JOIN span" + on
                                + " WHERE s.opened <= ? AND (s.closed IS NULL OR s.closed > ?)",
                        List.of(question.to(), question.to()));
            }
            case COMMISSIONS -> {
                columns.put("region", "c.region");
                yield run(
                        question,
                        territory,
                        columns,
                        "count(*)",
                        "FROM commission c WHERE c.from_day <= ? AND (c.to_day IS NULL OR c.to_day > ?)",
                        List.of(question.to(), question.to()));
            }
            case COMMISSION_MEMBERS -> {
                columns.put("region", "c.region");
                columns.put("profession", "m.profession");
                yield run(
                        question,
                        territory,
                        columns,
                        "count(DISTINCT m.member)",
                        "FROM commission c JOIN member m ON m.commission = c.id WHERE m.from_day <= ?"
                                + " AND (m.to_day IS NULL OR m.to_day > ?) AND c.from_day <= ?",
                        List.of(question.to(), question.to(), question.to()));
            }
            default -> throw new IllegalArgumentException("not a stock: " + question.measure());
        };
    }

    /** Percent of all complaints, with four decimals, beside the number of all. */
    private List<Figures.Row> share(Question question, @Nullable Set<String> territory) throws SQLException {
        var all = flow(
                new Question(Measure.COMPLAINTS, question.from(), question.to(), question.by(), question.filters()),
                territory);
        var filters = new HashMap<>(question.filters());
        filters.put("category", UNLAWFUL);
        var part = new HashMap<List<String>, BigDecimal>();
        flow(new Question(Measure.COMPLAINTS, question.from(), question.to(), question.by(), filters), territory)
                .forEach(row -> part.put(row.codes(), row.value()));
        return all.stream()
                .map(row -> new Figures.Row(
                        row.codes(),
                        percent(part.getOrDefault(row.codes(), BigDecimal.ZERO), row.value()),
                        row.value().longValue()))
                .toList();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(4)
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 4, RoundingMode.HALF_UP);
    }

    /** @param columns expressions by dimension, all ours; codes of the reader are parameters */
    private List<Figures.Row> run(
            Question question,
            @Nullable Set<String> territory,
            Map<String, String> columns,
            String value,
            String source,
            List<Object> parameters)
            throws SQLException {
        var sql = new StringBuilder("SELECT ");
        question.by().forEach(dimension -> sql.append(columns.get(dimension)).append(", "));
        sql.append(value).append(' ').append(source);
        var values = new ArrayList<>(parameters);
        var filters = new HashMap<>(question.filters());
        if (columns.containsKey("group") || question.measure().own().contains("group")) {
            if (!question.by().contains("group")) {
                filters.putIfAbsent("group", List.of("total"));
            }
        }
        filters.forEach((dimension, codes) -> {
            sql.append(" AND ").append(columns.get(dimension)).append(" = ANY (?)");
            values.add(codes);
        });
        if (territory != null) {
            boolean ofPlaces =
                    columns.get("region") != null && columns.get("region").startsWith("coalesce");
            sql.append(
                    ofPlaces
                            ? " AND c.facility IN (SELECT facility FROM span WHERE region = ANY (?)"
                                    + " AND CURRENT_DATE >= from_day AND (to_day IS NULL OR CURRENT_DATE < to_day))"
                            : " AND c.region = ANY (?)");
            values.add(List.copyOf(territory));
        }
        if (!question.by().isEmpty()) {
            sql.append(" GROUP BY ");
            for (int i = 1; i <= question.by().size(); i++) {
                sql.append(i == 1 ? "" : ", ").append(i);
            }
            sql.append(" HAVING ").append(value).append(" <> 0 ORDER BY ");
            for (int i = 0; i < question.by().size(); i++) {
                sql.append(i == 0 ? "" : ", ")
                        .append(columns.get(question.by().get(i)))
                        .append(" COLLATE \"C\"");
            }
        }
        try (var select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof List<?> codes) {
                    select.setArray(i + 1, connection.createArrayOf("text", codes.toArray()));
                } else {
                    select.setObject(i + 1, values.get(i));
                }
            }
            var rows = new ArrayList<Figures.Row>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var codes = new ArrayList<String>();
                    for (int i = 1; i <= question.by().size(); i++) {
                        codes.add(row.getString(i));
                    }
                    var number = row.getBigDecimal(question.by().size() + 1);
                    rows.add(new Figures.Row(List.copyOf(codes), number == null ? BigDecimal.ZERO : number, null));
                }
            }
            return rows;
        }
    }
}
