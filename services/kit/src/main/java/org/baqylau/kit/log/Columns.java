package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows gathered column by column, to be written by one statement over {@code unnest}. */
public final class Columns {

    private final List<String> types;
    private final List<List<@Nullable String>> columns = new ArrayList<>();

    /** @param types of the columns, by PostgreSQL's names */
    public Columns(String... types) {
        this.types = Arrays.asList(types);
        this.types.forEach(type -> columns.add(new ArrayList<>()));
    }

    /** Instants are written as text: ISO 8601 in UTC, whatever zone this machine is in. */
    public void add(@Nullable Object... row) {
        if (row.length != types.size()) {
            throw new IllegalArgumentException(row.length + " values for " + types.size() + " columns");
        }
        for (int i = 0; i < row.length; i++) {
            var value = row[i];
            columns.get(i).add(value == null ? null : value.toString());
        }
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    /** {@code unnest(?::text[], ...)}. */
    public String unnest() {
        return IntStream.range(0, types.size())
                .mapToObj(i -> "?::" + types.get(i) + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    /** Runs a statement whose parameters are those of one {@link #unnest()}; nothing where there is no row. */
    public void execute(Connection connection, String sql) throws SQLException {
        if (!isEmpty()) {
            try (var statement = prepare(connection, sql)) {
                statement.executeUpdate();
            }
        }
    }

    /** How one row of an answer is read. */
    public interface Read<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Asks by such a statement; nothing where there is no row to ask for. */
    public <T> Set<T> query(Connection connection, String sql, Read<T> read) throws SQLException {
        var found = new HashSet<T>();
        if (!isEmpty()) {
            try (var statement = prepare(connection, sql);
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read.read(row));
                }
            }
        }
        return found;
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < types.size(); i++) {
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(types.get(i), columns.get(i).toArray(String[]::new)));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
