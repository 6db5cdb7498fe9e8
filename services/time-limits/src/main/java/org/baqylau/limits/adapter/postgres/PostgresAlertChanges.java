package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.kit.log.Tables;
import org.baqylau.limits.application.AlertChanges;
import org.baqylau.limits.application.Alerts;

/** Changes of the queue by the places at which the tables have alerts and warnings from. */
public final class PostgresAlertChanges implements AlertChanges {

    /** The last place of each alert behind a position. */
    private static final String PLACES = """
            WITH since AS (
              SELECT * FROM unnest(string_to_array(?, ',')::int[], string_to_array(?, ',')::bigint[]) AS s (partition, next)),
            place AS (
              SELECT a.alert_id, a.partition, a."offset"
              FROM alert a JOIN since s ON s.partition = a.partition AND a."offset" >= s.next
              UNION ALL
              SELECT w.alert_id, w.partition, w."offset"
              FROM warning w JOIN since s ON s.partition = w.partition AND w."offset" >= s.next
              WHERE w.said IS NOT NULL),
            last AS (
              SELECT DISTINCT ON (alert_id) alert_id, partition, "offset" FROM place
              ORDER BY alert_id, partition DESC, "offset" DESC)
            SELECT alert_id, partition, "offset" FROM last ORDER BY partition, "offset" LIMIT ?""";

    private record Place(String alertId, int partition, long offset) {}

    private final Tables tables;
    private final String topic;

    /** @param topic of limits */
    public PostgresAlertChanges(Tables tables, String topic) {
        this.tables = tables;
        this.topic = topic;
    }

    @Override
    public Snapshot behind(Set<Position> positions, Alerts.Asked asked, int most) {
        return tables.read(connection -> {
            var reached = reached(connection);
            Map<Position, Changed> behind = new HashMap<>();
            for (var position : positions) {
                behind.put(position, changed(connection, asked, position, reached, most));
            }
            return new Snapshot(reached, behind);
        });
    }

    private static Changed changed(
            Connection connection, Alerts.Asked asked, Position position, Position reached, int most)
            throws SQLException {
        var places = places(connection, position, reached, most);
        var whole = rows(connection, asked, places, true);
        var unvisited = rows(connection, asked, places, false);
        var changes = places.stream()
                .map(place -> new Change(
                        whole.get(place.alertId()),
                        unvisited.get(place.alertId()),
                        position.behind(place.partition(), place.offset(), reached)))
                .toList();
        if (places.size() < most) {
            return new Changed(changes, position.and(reached), true);
        }
        var last = places.getLast();
        return new Changed(changes, position.behind(last.partition(), last.offset(), reached), false);
    }

    private Position reached(Connection connection) throws SQLException {
        var sql = new Sql("SELECT partition, next FROM position WHERE topic = ?");
        sql.bind(topic);
        var next = new TreeMap<Integer, Long>();
        sql.list(connection, row -> next.put(row.getInt(1), row.getLong(2)));
        return new Position(next);
    }

    private static List<Place> places(Connection connection, Position position, Position reached, int most)
            throws SQLException {
        var partitions = reached.next().keySet();
        var sql = new Sql(PLACES);
        sql.bind(joined(partitions, partition -> partition));
        sql.bind(joined(partitions, position::in));
        sql.bind(most);
        return sql.list(connection, row -> new Place(row.getString(1), row.getInt(2), row.getLong(3)));
    }

    private static String joined(Set<Integer> partitions, Function<Integer, Object> value) {
        return partitions.stream().map(value).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Map<String, Alerts.Row> rows(
            Connection connection, Alerts.Asked asked, List<Place> places, boolean visits) throws SQLException {
        if (places.isEmpty()) {
            return Map.of();
        }
        var sql = PostgresAlerts.queue(asked, visits);
        sql.and(
                "alert_id = ANY (string_to_array(?, ','))",
                places.stream().map(Place::alertId).collect(Collectors.joining(",")));
        return sql.list(connection, PostgresAlerts::row).stream()
                .collect(Collectors.toMap(Alerts.Row::id, Function.identity()));
    }
}
