package org.baqylau.statistics.adapter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One question in SQL; names and expressions are ours, whatever a reader says is a parameter. */
final class Select {

    /** Reads one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, String> columns;
    private final StringBuilder sql = new StringBuilder("SELECT ");
    private final List<Object> values = new ArrayList<>();

    /** @param columns expressions by dimension */
    Select(Connection connection, Map<String, String> columns) {
        this.connection = connection;
        this.columns = columns;
    }

    Select of(String expressions) {
        return then(expressions);
    }

    /** @param source ends within its WHERE */
    Select from(String source, Object... parameters) {
        values.addAll(List.of(parameters));
        return then(" " + source);
    }

    Select then(String more) {
        sql.append(more);
        return this;
    }

    Select where(Map<String, List<String>> filters) {
        filters.forEach((dimension, codes) -> {
            sql.append(" AND ").append(columns.get(dimension)).append(" = ANY (?)");
            values.add(codes);
        });
        return this;
    }

    /** @param ofPlaces whether rows belong to facilities, else to regions themselves */
    Select within(Reach reach, boolean ofPlaces) {
        var territory = reach.territory();
        if (territory == null) {
            return this;
        }
        values.add(List.copyOf(territory));
        if (!ofPlaces) {
            return then(" AND c.region = ANY (?)");
        }
        values.add(reach.today());
        values.add(reach.today());
        return then(" AND c.facility IN (SELECT facility FROM " + reach.schema() + ".span WHERE region = ANY (?)"
                + " AND ? >= from_day AND (to_day IS NULL OR ? < to_day))");
    }

    <T> List<T> rows(Reading<T> reading) throws SQLException {
        try (var select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof List<?> codes) {
                    select.setArray(i + 1, connection.createArrayOf("text", codes.toArray()));
                } else {
                    select.setObject(i + 1, values.get(i));
                }
            }
            var rows = new ArrayList<T>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        }
    }
}
