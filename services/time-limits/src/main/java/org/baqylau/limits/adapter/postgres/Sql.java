package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.Alerts.Scope;
import org.jspecify.annotations.Nullable;

/** A question put together from parts of ours; what a client sends is bound, never written into it. */
final class Sql {
    private static final Pattern ASKED = Pattern.compile(":now\\b|:day\\b");

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    Sql(String start) {
        text = new StringBuilder(start);
    }

    /** With {@code :now} and {@code :day}, wherever they stand, as it is asked. */
    static Sql asked(String start, Alerts.Asked asked) {
        var sql = new Sql(ASKED.matcher(start).replaceAll("?"));
        ASKED.matcher(start)
                .results()
                .map(name -> name.group().equals(":now") ? asked.moment() : asked.day())
                .forEach(sql::bind);
        return sql;
    }

    void bind(Object value) {
        values.add(value);
    }

    void add(String part, Object... bound) {
        text.append(part);
        values.addAll(List.of(bound));
    }

    void and(String condition, @Nullable String value) {
        if (value != null) {
            add(" AND " + condition, value);
        }
    }

    /** @param column with the region */
    void within(String column, Scope scope) {
        if (scope.regions() != null) {
            add(" AND " + column + " = ANY (string_to_array(?, ','))", String.join(",", scope.regions()));
        }
    }

    interface Mapping<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Connection connection, Mapping<T> mapping) throws SQLException {
        try (var select = prepare(connection)) {
            try (var row = select.executeQuery()) {
                var list = new ArrayList<T>();
                while (row.next()) {
                    list.add(mapping.read(row));
                }
                return list;
            }
        }
    }

    /** With all that is bound. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        var select = connection.prepareStatement(text.toString());
        try {
            bindAll(select);
            return select;
        } catch (SQLException e) {
            select.close();
            throw e;
        }
    }

    private void bindAll(PreparedStatement select) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof Integer number) {
                select.setInt(i + 1, number);
            } else {
                select.setString(i + 1, value.toString());
            }
        }
    }
}
