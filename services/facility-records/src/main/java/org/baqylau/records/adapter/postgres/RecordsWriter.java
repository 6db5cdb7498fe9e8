package org.baqylau.records.adapter.postgres;

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
import java.util.Objects;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.Subjects;
import org.baqylau.kit.log.BinaryCopy;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.records.domain.Kept;
import org.jspecify.annotations.Nullable;

/** Writes changed records: new ones by COPY, others by one batch of updates. */
public final class RecordsWriter implements Derivation.Writer<Kept> {

    private final Connection connection;
    private final PlaceRows places;
    private final SignRows signs;

    public RecordsWriter(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.places = new PlaceRows(connection, json);
        this.signs = new SignRows(connection);
    }

    @Override
    public void write(List<Change<Kept>> changes) throws SQLException {
        var fresh = new ArrayList<Change<Kept>>();
        var changed = new ArrayList<Change<Kept>>();
        for (var change : changes) {
            if (change.after() instanceof Kept.OfFacility(StandingFacility facility)) {
                places.write(change.before(), facility);
            }
            var before = change.before() == null ? null : change.before().row();
            var after = change.after().row();
            if (before == null && after != null) {
                fresh.add(change);
            } else if (!Objects.equals(before, after)) {
                changed.add(change);
            }
        }
        insert(fresh);
        update(changed);
        signs.write(changes);
    }

    private void insert(List<Change<Kept>> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (var copy = new BinaryCopy(
                connection,
                "record (subject, kind, id, facility, unvisited, state, counted, type, at, due, owner)",
                11)) {
            for (var change : changes) {
                var row = Objects.requireNonNull(change.after().row());
                copy.row()
                        .text(change.subject())
                        .text(Subjects.kind(change.subject()))
                        .text(Subjects.id(change.subject()))
                        .text(row.facility())
                        .text(row.unvisited())
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
                        UPDATE record
                        SET facility = ?, unvisited = ?, state = ?, counted = ?, type = ?, at = ?, due = ?, owner = ?
                        WHERE subject = ?""");
                var delete = connection.prepareStatement("DELETE FROM record WHERE subject = ?")) {
            for (var change : changes) {
                var row = change.after().row();
                if (row == null) {
                    delete.setString(1, change.subject());
                    delete.addBatch();
                } else {
                    update.setString(1, row.facility());
                    update.setString(2, row.unvisited());
                    update.setString(3, row.state());
                    update.setBoolean(4, row.counted());
                    update.setString(5, row.type());
                    update.setTimestamp(6, row.at() == null ? null : Timestamp.from(row.at()));
                    date(update, 7, row.due());
                    update.setString(8, row.owner());
                    update.setString(9, change.subject());
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
}
