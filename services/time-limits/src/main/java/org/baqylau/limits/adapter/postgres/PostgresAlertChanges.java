package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.limits.application.AlertChanges;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Whose;

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
    private final AlertFacts said;
    private final String topic;

    /** @param topic of limits */
    public PostgresAlertChanges(Tables tables, Derivation<RecordedEvent, Kept> derivation, String topic) {
        this.tables = tables;
        this.said = new AlertFacts(derivation);
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

    private Changed changed(Connection connection, Alerts.Asked asked, Position position, Position reached, int most)
            throws SQLException {
        var places = places(connection, position, reached, most);
        var whole = rows(connection, asked, places, true);
        var unvisited = rows(connection, asked, places, false);
        forgetWhatVisitorsChanged(connection, unvisited, position);
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

    /** Those who are visited are told of a change only where it is made of what they may know. */
    private void forgetWhatVisitorsChanged(Connection connection, Map<String, Alerts.Row> rows, Position since)
            throws SQLException {
        var visited = visited(connection, rows.values());
        for (var row : List.copyOf(rows.values())) {
            if (visited.contains(row.whose()) && !said.isSaidUnvisited(connection, row, since)) {
                rows.remove(row.id());
            }
        }
    }

    private static Set<Whose> visited(Connection connection, Collection<Alerts.Row> rows) throws SQLException {
        var sql = new Sql("SELECT whose, whose_id FROM dossier WHERE visited_from IS NOT NULL");
        sql.add(
                " AND whose_id = ANY (string_to_array(?, ','))",
                rows.stream().map(row -> row.whose().id()).collect(Collectors.joining(",")));
        return Set.copyOf(sql.list(connection, row -> ObligationColumns.whose(row.getString(1), row.getString(2))));
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
            return new HashMap<>();
        }
        var sql = PostgresAlerts.queue(asked, visits);
        sql.and(
                "alert_id = ANY (string_to_array(?, ','))",
                places.stream().map(Place::alertId).collect(Collectors.joining(",")));
        return new HashMap<>(sql.list(connection, PostgresAlerts::row).stream()
                .collect(Collectors.toMap(Alerts.Row::id, Function.identity())));
    }
}
