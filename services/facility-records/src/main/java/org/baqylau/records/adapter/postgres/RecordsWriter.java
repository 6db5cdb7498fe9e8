package org.baqylau.records.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.Subjects;
import org.baqylau.kit.log.BinaryCopy;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Place;
import org.jspecify.annotations.Nullable;

/** Writes changed records: new ones by COPY, others by one batch of updates. */
public final class RecordsWriter implements Derivation.Writer<Kept> {

    private final Connection connection;
    private final ObjectMapper json;

    public RecordsWriter(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    @Override
    public void write(List<Change<Kept>> changes) throws SQLException {
        var fresh = new ArrayList<Change<Kept>>();
        var changed = new ArrayList<Change<Kept>>();
        for (var change : changes) {
            switch (change.after()) {
                case Kept.OfFacility(StandingFacility facility) -> place(change.before(), facility);
                case Kept.OfLimits limits -> judgements(change.subject(), limits);
                default -> {
                    var before =
                            change.before() == null ? null : change.before().row();
                    var after = change.after().row();
                    if (before == null && after != null) {
                        fresh.add(change);
                    } else if (!Objects.equals(before, after)) {
                        changed.add(change);
                    }
                }
            }
        }
        insert(fresh);
        update(changed);
    }

    private void insert(List<Change<Kept>> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (var copy = new BinaryCopy(
                connection, "record (subject, kind, id, facility, state, counted, type, at, due, owner)", 10)) {
            for (var change : changes) {
                var row = Objects.requireNonNull(change.after().row());
                copy.row()
                        .text(change.subject())
                        .text(Subjects.kind(change.subject()))
                        .text(Subjects.id(change.subject()))
                        .text(row.facility())
                        .text(row.state())
                        .bool(row.counted())
                        .text(row.type())
                        .timestamp(row.at())
                        .date(row.due())
                        .text(row.owner());
            }
        }
    }

    private void update(List<Change<Kept>> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("""
                        UPDATE record SET facility = ?, state = ?, counted = ?, type = ?, at = ?, due = ?, owner = ?
                        WHERE subject = ?""");
                var delete = connection.prepareStatement("DELETE FROM record WHERE subject = ?")) {
            for (var change : changes) {
                var row = change.after().row();
                if (row == null) {
                    delete.setString(1, change.subject());
                    delete.addBatch();
                } else {
                    update.setString(1, row.facility());
                    update.setString(2, row.state());
                    update.setBoolean(3, row.counted());
                    update.setString(4, row.type());
                    update.setTimestamp(5, row.at() == null ? null : Timestamp.from(row.at()));
                    date(update, 6, row.due());
                    update.setString(7, row.owner());
                    update.setString(8, change.subject());
                    update.addBatch();
                }
            }
            update.executeBatch();
            delete.executeBatch();
        }
    }

    private static void date(PreparedStatement statement, int index, @Nullable LocalDate date) throws SQLException {
        if (date == null) {
            statement.setNull(index, Types.DATE);
        } else {
            statement.setDate(index, Date.valueOf(date));
        }
    }

    private void place(@Nullable Kept before, StandingFacility facility) throws SQLException {
        if (before instanceof Kept.OfFacility(StandingFacility was)
                && was.spans().equals(facility.spans())
                && Objects.equals(was.opened(), facility.opened())
                && Objects.equals(was.closed(), facility.closed())) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM place WHERE facility = ?")) {
            delete.setString(1, facility.facilityId());
            delete.executeUpdate();
        }
        var spans = facility.spans();
        try (var insert = connection.prepareStatement("""
                INSERT INTO place (facility, from_day, to_day, region, type, agency, fields, search)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < spans.size(); i++) {
                var span = spans.get(i);
                var fields = Place.of(
                        facility.facilityId(), span, Objects.requireNonNull(facility.opened()), facility.closed());
                insert.setString(1, facility.facilityId());
                insert.setObject(2, span.from());
                insert.setObject(3, i + 1 < spans.size() ? spans.get(i + 1).from() : null, Types.DATE);
                insert.setString(4, span.region());
                insert.setString(5, span.type().wire());
                insert.setString(6, span.agency().wire());
                insert.setString(7, text(fields));
                insert.setString(8, search(span));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String search(StandingFacility.Span span) {
        return String.join(
                        "\n",
                        span.code(),
                        span.name().kk(),
                        span.name().ru(),
                        span.name().en())
                .toLowerCase(Locale.ROOT);
    }

    private String text(Place place) {
        try {
            return json.writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place is always writable", e);
        }
    }

    private void judgements(String subject, Kept.OfLimits limits) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                INSERT INTO judgement (subject, obligation, detention, state) VALUES (?, ?, ?, ?)
                ON CONFLICT (subject, obligation) DO UPDATE SET state = excluded.state""")) {
            for (var judgement : limits.judgements()) {
                upsert.setString(1, subject);
                upsert.setString(2, judgement.obligation());
                upsert.setString(3, judgement.detention());
                upsert.setString(4, judgement.state());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
