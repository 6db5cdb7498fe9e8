package org.baqylau.intake.adapter.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.baqylau.events.VisitReported;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.Subjects;
import org.baqylau.intake.application.FindRecorded;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.Receipt;
import org.baqylau.intake.content.ContentMark.Mark;
import org.baqylau.intake.content.Digest;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Recorded;
import org.baqylau.kit.log.derive.Facts;

/**
 * Answers from the index and the places. Each statement stands for itself, with its schema named: one way to the database
 * and back for a chunk of submissions. The inner selects of the first two are fenced so that they go by the key whatever
 * the planner thinks of the table's size.
 */
final class RecordedInTables implements FindRecorded {
    private static final String FIRST = """
            SELECT found.* FROM unnest(?::text[], ?::text[]) AS wanted (subject, id)
            CROSS JOIN LATERAL (
              SELECT subject, id, mark, topic, partition, "offset", recorded, digest, account, facility
              FROM intake.submission AS s WHERE s.subject = wanted.subject AND s.id = wanted.id LIMIT 1
            ) AS found""";
    private static final String FACILITIES_OF = """
            SELECT DISTINCT wanted.subject, found.facility FROM unnest(?::text[]) AS wanted (subject)
            CROSS JOIN LATERAL (
              SELECT facility FROM intake.submission AS s
              WHERE s.subject = wanted.subject AND facility IS NOT NULL OFFSET 0
            ) AS found""";
    private static final String PLACES = "SELECT facility, place FROM intake.facility WHERE facility = ANY (?)";
    private static final String REPORTS = """
            SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM intake.fact
            WHERE subject = ANY (?) ORDER BY topic, partition, "offset\"""";

    private final DataSource database;
    private final LoggedEvents events;

    RecordedInTables(DataSource database, LoggedEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Found find(Wanted wanted) {
        try (var connection = database.getConnection()) {
            var found = new FoundRows();
            submissions(connection, wanted, found);
            facilitiesOf(connection, wanted.subjects(), found);
            places(connection, wanted.facilities(), found);
            reports(connection, wanted.visits(), found);
            return found;
        } catch (SQLException e) {
            throw new NotAvailable(e);
        }
    }

    private static void submissions(Connection connection, Wanted wanted, FoundRows found) throws SQLException {
        var keys = new ArrayList<>(wanted.submissions());
        keys.addAll(wanted.entries());
        if (keys.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(FIRST)) {
            select.setArray(1, texts(connection, keys.stream().map(Key::subject).toList()));
            select.setArray(2, texts(connection, keys.stream().map(Key::id).toList()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var key = new Key(row.getString(1), row.getString(2));
                    found.add(key, first(key, row));
                    if (wanted.entries().contains(key)) {
                        found.add(key, new Recorded.Entry(row.getString(9), Optional.ofNullable(row.getString(10))));
                    }
                }
            }
        }
    }

    private static First first(Key key, ResultSet row) throws SQLException {
        return new First(
                new Mark(row.getBytes(3)),
                new Receipt(
                        key.id(),
                        Subjects.id(key.subject()),
                        row.getTimestamp(7).toInstant(),
                        new Receipt.LogPlace(row.getString(4), row.getInt(5), row.getLong(6)),
                        Digest.text(row.getBytes(8))));
    }

    private static void facilitiesOf(Connection connection, Set<String> subjects, FoundRows found) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(FACILITIES_OF)) {
            select.setArray(1, texts(connection, subjects));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.addFacility(row.getString(1), row.getString(2));
                }
            }
        }
    }

    /** Those asked for, and those that subjects and entries turned out to be at. */
    private static void places(Connection connection, Set<String> facilities, FoundRows found) throws SQLException {
        var all = found.facilitiesNamed();
        all.addAll(facilities);
        if (all.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(PLACES)) {
            select.setArray(1, texts(connection, all));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1), FacilityCause.of(row.getString(2)));
                }
            }
        }
    }

    private void reports(Connection connection, Set<String> visits, FoundRows found) throws SQLException {
        if (visits.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement(REPORTS)) {
            select.setArray(
                    1, texts(connection, visits.stream().map(Causes::visitKey).toList()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var fact = events.read(Facts.logged(row));
                    if (fact.event().data() instanceof VisitReported report) {
                        found.addReport(new Recorded.Report(report, fact.submitter()));
                    }
                }
            }
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
