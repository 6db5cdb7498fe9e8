package org.baqylau.records.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baqylau.events.EventJson;
import org.baqylau.events.MalformedEvent;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Parking;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.records.application.Records;
import org.baqylau.records.application.RecordsDerivation;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Place;
import org.jspecify.annotations.Nullable;

/** The records in PostgreSQL; single ones are derived from their facts when asked for. */
@ApplicationScoped
public class PostgresRecords implements Records {

    private static final String PLACE = """
            SELECT fields FROM place
            WHERE (facility, from_day) IN (
              SELECT facility, coalesce(max(from_day) FILTER (WHERE from_day <= ?), min(from_day))
              FROM place GROUP BY facility)
            """;

    private final Tables tables;
    private final RecordsDerivation derivation;
    private final ObjectMapper json;

    PostgresRecords(Tables tables, RecordsDerivation derivation, ObjectMapper json) {
        this.tables = tables;
        this.derivation = derivation;
        this.json = json;
    }

    @Override
    public List<Place> places(Filter filter, LocalDate on, String behind, int most) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement(PLACE + """
                    AND (?::text IS NULL OR region = ?) AND (?::text IS NULL OR type = ?)
                    AND (?::text IS NULL OR agency = ?) AND (?::text IS NULL OR position(? in search) > 0)
                    AND facility > ? COLLATE "C" ORDER BY facility COLLATE "C" LIMIT ?""")) {
                String text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
                select.setObject(1, on);
                int at = 2;
                for (var value : new String[] {filter.region(), filter.type(), filter.agency(), text}) {
                    select.setString(at++, value);
                    select.setString(at++, value);
                }
                select.setString(at++, behind);
                select.setInt(at, most);
                var places = new ArrayList<Place>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        places.add(place(row.getString(1)));
                    }
                }
                return places;
            }
        });
    }

    @Override
    public Optional<Place> place(String facilityId, LocalDate on) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement(PLACE + "AND facility = ?")) {
                select.setObject(1, on);
                select.setString(2, facilityId);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(place(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    private Place place(String fields) {
        try {
            return json.readValue(fields, Place.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place of ours is always readable", e);
        }
    }

    @Override
    public Optional<Whole> whole(String subject) {
        return tables.read(connection -> {
            var record = Derived.now(connection, derivation, subject);
            return record.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Whole(record.get(), new Facts<>(connection, derivation).of(subject)));
        });
    }

    @Override
    public Counts counts(String facilityId, LocalDate today) {
        return tables.read(connection -> {
            var byBody = new TreeMap<String, Integer>();
            var byCategory = new TreeMap<String, Integer>();
            var byState = new TreeMap<String, Integer>();
            int[] recommendations = new int[4];
            int detentions = 0;
            Instant lastVisit = null;
            try (var select = connection.prepareStatement("""
                    SELECT kind, type, state, due IS NOT NULL AND due < ?, count(*), max(at) FROM record
                    WHERE facility = ? AND counted AND kind IN ('visit', 'complaint', 'detention', 'recommendation')
                    GROUP BY 1, 2, 3, 4""")) {
                select.setObject(1, today);
                select.setString(2, facilityId);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        int count = row.getInt(5);
                        switch (row.getString(1)) {
                            case "visit" -> {
                                byBody.merge(row.getString(2), count, Integer::sum);
                                lastVisit = later(lastVisit, row.getTimestamp(6).toInstant());
                            }
                            case "complaint" -> {
                                byCategory.merge(row.getString(2), count, Integer::sum);
                                byState.merge(row.getString(3), count, Integer::sum);
                            }
                            case "recommendation" ->
                                recommendations[slot(row.getString(3), row.getBoolean(4))] += count;
                            default -> detentions += count;
                        }
                    }
                }
            }
            return new Counts(
                    new FacilityRecord.Visits(byBody, lastVisit, null),
                    new FacilityRecord.Complaints(byCategory, byState),
                    detentions,
                    limits(connection, facilityId),
                    new FacilityRecord.Recommendations(
                            recommendations[0], recommendations[1], recommendations[2], recommendations[3]));
        });
    }

    /** 0 open, 1 overdue, 2 repeated, 3 done. */
    private static int slot(String state, boolean pastDue) {
        return switch (state) {
            case "done" -> 3;
            case "repeated" -> 2;
            default -> pastDue ? 1 : 0;
        };
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static FacilityRecord.Limits limits(Connection connection, String facilityId) throws SQLException {
        Map<String, Integer> byState = new TreeMap<>();
        try (var select = connection.prepareStatement("""
                SELECT judgement.state, count(*) FROM record JOIN judgement ON judgement.detention = record.id
                WHERE record.facility = ? AND record.kind = 'detention' GROUP BY 1""")) {
            select.setString(1, facilityId);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    byState.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return new FacilityRecord.Limits(
                byState.getOrDefault("met", 0),
                byState.getOrDefault("met_late", 0),
                byState.getOrDefault("breached", 0),
                byState.getOrDefault("uncertain", 0));
    }

    @Override
    public Optional<FacilityRecord.Occupancy> occupancy(String facilityId, LocalDate on) {
        return tables.read(connection -> {
            var record = Derived.now(connection, derivation, "facility/" + facilityId);
            if (record.isEmpty() || !(record.get() instanceof Kept.OfFacility(StandingFacility facility))) {
                return Optional.empty();
            }
            PopulationCounted last = null;
            for (var count : facility.populations().values()) {
                last = count.asOf().isAfter(on) ? last : count;
            }
            var capacity = facility.on(on).map(StandingFacility.Span::capacity).orElse(null);
            return Optional.of(new FacilityRecord.Occupancy(
                    last == null ? null : last.total(), capacity, last == null ? null : last.asOf()));
        });
    }

    @Override
    public List<Logged> timeline(String facilityId, Set<String> kinds, List<String> before, int most) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT f.subject, f.id, f.topic, f.partition, f."offset", f.recorded, f.key, f.value, f.headers
                    FROM fact f WHERE f.subject IN (
                      SELECT subject FROM record WHERE facility = ? AND kind = ANY (?)
                      UNION ALL SELECT 'facility/' || ?
                      UNION ALL SELECT 'limits/' || id FROM record
                        WHERE facility = ? AND kind = 'detention' AND 'limits' = ANY (?))
                    AND (?::timestamptz IS NULL OR (f.recorded, f.topic, f.partition, f."offset") < (?, ?, ?, ?))
                    ORDER BY f.recorded DESC, f.topic DESC, f.partition DESC, f."offset" DESC LIMIT ?""")) {
                var kindArray = connection.createArrayOf("text", kinds.toArray());
                select.setString(1, facilityId);
                select.setArray(2, kindArray);
                select.setString(3, facilityId);
                select.setString(4, facilityId);
                select.setArray(5, kindArray);
                boolean first = before.isEmpty();
                var recorded = first ? null : Timestamp.from(Instant.ofEpochMilli(Long.parseLong(before.get(0))));
                select.setTimestamp(6, recorded);
                select.setTimestamp(7, recorded);
                select.setString(8, first ? "" : before.get(1));
                select.setInt(9, first ? 0 : Integer.parseInt(before.get(2)));
                select.setLong(10, first ? 0 : Long.parseLong(before.get(3)));
                select.setInt(11, most);
                var facts = new ArrayList<Logged>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        facts.add(Facts.logged(row));
                    }
                }
                return facts;
            }
        });
    }

    @Override
    public Optional<Became> became(String id, String subject, String account) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM fact
                    WHERE key = ? AND id = ?""")) {
                select.setString(1, subject);
                select.setString(2, id);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var logged = Facts.logged(row);
                        if (sentBy(logged, account)) {
                            var record = Derived.now(connection, derivation, row.getString(1));
                            var fates = record.map(Kept::fates).orElse(Map.of());
                            return Optional.of(new Became(logged, fates.getOrDefault(id, Fate.APPLIED), fates));
                        }
                    }
                }
            }
            return parked(connection, id, subject, account);
        });
    }

    private static Optional<Became> parked(Connection connection, String id, String subject, String account)
            throws SQLException {
        var json = EventJson.logged();
        return Parking.all(connection).stream()
                .map(Parking.Parked::logged)
                .filter(logged -> logged.key().equals(subject) && sentBy(logged, account) && hasId(json, logged, id))
                .findFirst()
                .map(logged -> new Became(logged, null, Map.of()));
    }

    private static boolean hasId(EventJson json, Logged logged, String id) {
        try {
            return json.read(Objects.requireNonNullElse(logged.value(), new byte[0]))
                    .id()
                    .equals(id);
        } catch (MalformedEvent e) {
            return false;
        }
    }

    private static boolean sentBy(Logged logged, String account) {
        String submitter = logged.header(Logged.SUBMITTER);
        return !submitter.isEmpty()
                && new SubmitterJson().read(submitter.getBytes(UTF_8)).account().equals(account);
    }
}
