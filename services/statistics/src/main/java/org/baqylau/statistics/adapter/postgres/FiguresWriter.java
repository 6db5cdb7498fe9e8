package org.baqylau.statistics.adapter.postgres;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.StandingCommission;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.statistics.domain.Cell;
import org.baqylau.statistics.domain.Contributions;
import org.baqylau.statistics.domain.Counted;
import org.jspecify.annotations.Nullable;

/** Writes figures: the differences of all changes summed up in memory, then one sorted upsert for the transaction. */
public final class FiguresWriter implements Derivation.Writer<Counted> {

    private final Connection connection;
    private final Map<Cell, Long> differences = new TreeMap<>();
    private final EventJson json = EventJson.logged();

    public FiguresWriter(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void write(List<Change<Counted>> changes) throws SQLException {
        for (var change : changes) {
            Contributions.of(change.before()).forEach((cell, n) -> differences.merge(cell, -n, Long::sum));
            Contributions.of(change.after()).forEach((cell, n) -> differences.merge(cell, n, Long::sum));
            switch (change.after()) {
                case Counted.OfFacility(StandingFacility facility) -> facility(change.before(), facility);
                case Counted.OfCommission(StandingCommission commission) -> commission(commission);
                case Counted.OfFigure(var figure) -> declared(figure.figureId(), figure.declared());
                case Counted.OfVisit _,
                        Counted.OfRecommendation _,
                        Counted.OfComplaint _,
                        Counted.OfCase _,
                        Counted.OfDetention _,
                        Counted.OfDuty _,
                        Counted.OfLimits _ -> {}
            }
        }
    }

    @Override
    public void finish() throws SQLException {
        differences.values().removeIf(n -> n == 0);
        if (differences.isEmpty()) {
            return;
        }
        int size = differences.size();
        var measures = new ArrayList<String>(size);
        var facilities = new ArrayList<String>(size);
        var days = new ArrayList<Date>(size);
        var own = new ArrayList<String>(size);
        var counts = new ArrayList<Long>(size);
        boolean falls = false;
        for (var difference : differences.entrySet()) {
            measures.add(difference.getKey().measure().wire());
            facilities.add(difference.getKey().facility());
            days.add(Date.valueOf(difference.getKey().day()));
            own.add(String.join("\u001f", difference.getKey().own()));
            counts.add(difference.getValue());
            falls |= difference.getValue() < 0;
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO cell (measure, facility, day, own, n)
                SELECT m, f, d, string_to_array(o, E'\\x1f'), n
                FROM unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[]) AS t (m, f, d, o, n)
                ON CONFLICT (measure, day, facility, own) DO UPDATE SET n = cell.n + excluded.n""")) {
            upsert.setArray(1, connection.createArrayOf("text", measures.toArray()));
            upsert.setArray(2, connection.createArrayOf("text", facilities.toArray()));
            upsert.setArray(3, connection.createArrayOf("date", days.toArray()));
            upsert.setArray(4, connection.createArrayOf("text", own.toArray()));
            upsert.setArray(5, connection.createArrayOf("int8", counts.toArray()));
            upsert.executeUpdate();
        }
        if (falls) {
            try (var delete = connection.prepareStatement("""
                    DELETE FROM cell USING unnest(?::text[], ?::text[], ?::date[], ?::text[]) AS t (m, f, d, o)
                    WHERE measure = m AND facility = f AND day = d AND own = string_to_array(o, E'\\x1f') AND n = 0""")) {
                delete.setArray(1, connection.createArrayOf("text", measures.toArray()));
                delete.setArray(2, connection.createArrayOf("text", facilities.toArray()));
                delete.setArray(3, connection.createArrayOf("date", days.toArray()));
                delete.setArray(4, connection.createArrayOf("text", own.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private void facility(@Nullable Counted before, StandingFacility facility) throws SQLException {
        var was = before instanceof Counted.OfFacility(StandingFacility standing) ? standing : null;
        if (was == null || !was.cause().equals(facility.cause())) {
            if (was != null) {
                delete("DELETE FROM span WHERE facility = ?", facility.facilityId());
            }
            spans(facility);
        }
        if (was == null || !was.populations().equals(facility.populations())) {
            if (was != null) {
                delete("DELETE FROM population WHERE facility = ?", facility.facilityId());
            }
            populations(facility);
        }
    }

    private void spans(StandingFacility facility) throws SQLException {
        var cause = facility.cause();
        if (cause.isEmpty()) {
            return;
        }
        var spans = cause.get().spans();
        try (var insert = connection.prepareStatement("""
                INSERT INTO span (facility, from_day, to_day, region, type, agency, regime, opened, closed)
                VALUES (?, CASE WHEN ? THEN '-infinity' ELSE ?::date END, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < spans.size(); i++) {
                var span = spans.get(i);
                insert.setString(1, facility.facilityId());
                insert.setBoolean(2, i == 0);
                insert.setObject(3, span.from());
                insert.setObject(4, i + 1 < spans.size() ? spans.get(i + 1).from() : null, Types.DATE);
                insert.setString(5, span.region());
                insert.setString(6, span.type().wire());
                insert.setString(7, span.agency().wire());
                var regime = span.regime();
                insert.setString(8, regime == null ? null : regime.wire());
                insert.setObject(9, cause.get().opened());
                insert.setObject(10, cause.get().closed(), Types.DATE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void populations(StandingFacility facility) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO population (facility, as_of, grp, n) VALUES (?, ?, ?, ?)")) {
            for (var count : facility.populations().values()) {
                for (var group : groups(count).entrySet()) {
                    insert.setString(1, facility.facilityId());
                    insert.setObject(2, count.asOf());
                    insert.setString(3, group.getKey());
                    insert.setLong(4, group.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Map<String, Integer> groups(PopulationCounted count) {
        Map<String, Integer> groups = new TreeMap<>();
        groups.put("total", count.total());
        put(groups, "remand", count.remand());
        put(groups, "convicted", count.convicted());
        put(groups, "women", count.women());
        put(groups, "minors", count.minors());
        put(groups, "foreigners", count.foreigners());
        put(groups, "stateless", count.stateless());
        return groups;
    }

    private static void put(Map<String, Integer> groups, String group, @Nullable Integer number) {
        if (number != null) {
            groups.put(group, number);
        }
    }

    private void commission(StandingCommission commission) throws SQLException {
        delete("DELETE FROM commission WHERE id = ?", commission.commissionId());
        delete("DELETE FROM member WHERE commission = ?", commission.commissionId());
        var registered = commission.registered();
        if (registered == null) {
            return;
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO commission (id, region, from_day, to_day) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, commission.commissionId());
            insert.setString(2, registered.region());
            insert.setObject(3, registered.on());
            insert.setObject(4, commission.dissolved(), Types.DATE);
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO member (commission, member, from_day, to_day, profession) VALUES (?, ?, ?, ?, ?)""")) {
            for (var member : commission.members().entrySet()) {
                for (var term : member.getValue()) {
                    insert.setString(1, commission.commissionId());
                    insert.setString(2, member.getKey());
                    insert.setObject(3, term.from());
                    insert.setObject(4, earlier(term.until(), commission.dissolved()), Types.DATE);
                    insert.setString(5, term.profession().wire());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private void declared(String figureId, @Nullable FigureDeclared figure) throws SQLException {
        if (figure == null) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO declared (id, event) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET event = excluded.event""")) {
            upsert.setString(1, figureId);
            upsert.setBytes(
                    2, json.write(Event.of("figure", "/statistics", StatedTime.parse("2000-01-01T00:00:00Z"), figure)));
            upsert.executeUpdate();
        }
    }

    private void delete(String sql, String id) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }
}
