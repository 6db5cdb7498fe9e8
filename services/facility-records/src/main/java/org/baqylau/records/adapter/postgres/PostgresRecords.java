package org.baqylau.records.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baqylau.events.RecommendationState;
import org.baqylau.events.SpotCheck;
import org.baqylau.events.SpotCheckSource;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.SystemIds;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.records.application.Records;
import org.baqylau.records.application.RecordsDerivation;
import org.baqylau.records.domain.Contradiction;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Flag;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Reading;
import org.jspecify.annotations.Nullable;

/** The records in PostgreSQL; single ones are derived from their facts when asked for. */
@ApplicationScoped
public class PostgresRecords implements Records {

    private final Tables tables;
    private final RecordsDerivation derivation;

    PostgresRecords(Tables tables, RecordsDerivation derivation) {
        this.tables = tables;
        this.derivation = derivation;
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
    public Counts counts(String facilityId, LocalDate today, boolean visits) {
        return tables.read(connection -> {
            var byBody = new TreeMap<String, Integer>();
            var byCategory = new TreeMap<String, Integer>();
            var byState = new TreeMap<String, Integer>();
            var recommendations = new EnumMap<RecommendationState, Integer>(RecommendationState.class);
            Instant lastVisit = null;
            try (var select = connection.prepareStatement("""
                    SELECT kind, type, state, due IS NOT NULL AND due < ?, count(*), max(at) FROM record
                    WHERE facility = ? AND counted AND kind IN ('visit', 'complaint', 'recommendation')
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
                            default ->
                                recommendations.merge(
                                        Kept.OfRecommendation.state(row.getString(3), row.getBoolean(4)),
                                        count,
                                        Integer::sum);
                        }
                    }
                }
            }
            return new Counts(
                    new FacilityRecord.Visits(byBody, lastVisit, visitDue(connection, facilityId)),
                    new FacilityRecord.Complaints(byCategory, byState),
                    detentions(connection, facilityId, visits),
                    limits(connection, facilityId),
                    new FacilityRecord.Recommendations(
                            recommendations.getOrDefault(RecommendationState.OPEN, 0),
                            recommendations.getOrDefault(RecommendationState.OVERDUE, 0),
                            recommendations.getOrDefault(RecommendationState.REPEATED, 0),
                            recommendations.getOrDefault(RecommendationState.DONE, 0)));
        });
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private @Nullable LocalDate visitDue(Connection connection, String facilityId) throws SQLException {
        return Derived.now(connection, derivation, "limits/" + SystemIds.monitoring(facilityId))
                                .orElse(null)
                        instanceof Kept.OfLimits limits
                ? day(limits.nextDue())
                : null;
    }

    private static @Nullable LocalDate day(@Nullable StatedTime due) {
        return due == null ? null : due.instant().atOffset(due.offset()).toLocalDate();
    }

    private static int detentions(Connection connection, String facilityId, boolean visits) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT count(*) FROM record WHERE kind = 'detention' AND " + TimelineRows.place(visits) + " = ?")) {
            select.setString(1, facilityId);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static FacilityRecord.Limits limits(Connection connection, String facilityId) throws SQLException {
        Map<String, Integer> byState = new TreeMap<>();
        try (var select = connection.prepareStatement("""
                SELECT judgement.state, count(*) FROM record JOIN judgement ON judgement.about = record.subject
                WHERE facility = ? GROUP BY 1""")) {
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
    public Map<Flag, Integer> flags(String facilityId) {
        return tables.read(connection -> {
            var flags = new EnumMap<Flag, Integer>(Flag.class);
            try (var select = connection.prepareStatement("""
                    SELECT flag, count(*) FROM flag JOIN record ON record.subject = flag.about
                    WHERE facility = ? GROUP BY 1""")) {
                select.setString(1, facilityId);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        flags.put(Flag.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2));
                    }
                }
            }
            return flags;
        });
    }

    @Override
    public List<Contradiction> contradictions(String facilityId) {
        return tables.read(connection -> {
            var contradictions = new ArrayList<Contradiction>();
            try (var select = connection.prepareStatement("""
                    SELECT id, detention, milestone, source, found FROM spot_check
                    JOIN record ON record.subject = spot_check.visit
                    WHERE facility = ? ORDER BY at, id COLLATE "C", place""")) {
                select.setString(1, facilityId);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var check = spotCheck(row);
                        Contradiction.between(row.getString(1), check, detention(connection, check.detentionId()))
                                .ifPresent(contradictions::add);
                    }
                }
            }
            return contradictions;
        });
    }

    private static SpotCheck spotCheck(ResultSet row) throws SQLException {
        String found = row.getString(5);
        return new SpotCheck(
                row.getString(2),
                row.getString(3),
                SpotCheckSource.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                found == null ? null : StatedTime.parse(found),
                found == null ? true : null);
    }

    private @Nullable StandingDetention detention(Connection connection, String id) throws SQLException {
        return Derived.now(connection, derivation, "detention/" + id)
                .map(record -> record instanceof Kept.OfDetention(StandingDetention standing) ? standing : null)
                .orElse(null);
    }

    @Override
    public Optional<Logged> fact(String subject, String id) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM fact
                    WHERE subject = ? AND id = ?""")) {
                select.setString(1, subject);
                select.setString(2, id);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(Facts.logged(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Logged> timeline(
            String facilityId, Reading reading, Optional<AsOf> asOf, List<String> before, int most) {
        return tables.read(connection -> TimelineRows.of(connection, facilityId, reading, asOf, before, most));
    }
}
