package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.baqylau.kit.log.Columns;
import org.jspecify.annotations.Nullable;

/** Rows of one table, put in or brought up to date by one statement over {@code unnest}. */
final class ColumnsOf {

    private final List<String> names;
    private final Columns columns;

    /** @param declared the columns with their types, as in {@code id text, due timestamptz}; the key first */
    ColumnsOf(String declared) {
        var parts = Arrays.stream(declared.replace('\n', ' ').split(","))
                .map(column -> column.strip().split("\\s+"))
                .toList();
        names = parts.stream().map(part -> part[0]).toList();
        columns = new Columns(parts.stream().map(part -> part[1]).toArray(String[]::new));
    }

    void add(@Nullable Object... row) {
        columns.add(row);
    }

    /** @param keys how many of the first columns make the key */
    void upsert(Connection connection, String table, int keys) throws SQLException {
        columns.execute(
                connection,
                "INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT * FROM " + columns.unnest()
                        + " ON CONFLICT (" + String.join(", ", names.subList(0, keys)) + ") DO UPDATE SET "
                        + names.subList(keys, names.size()).stream()
                                .map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", ")));
    }

    /** Sets every column from this one on to null. */
    String allNull(int from) {
        return names.subList(from, names.size()).stream()
                .map(name -> name + " = NULL")
                .collect(Collectors.joining(", "));
    }
}
