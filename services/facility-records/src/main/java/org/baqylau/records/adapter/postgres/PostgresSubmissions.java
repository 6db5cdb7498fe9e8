package org.baqylau.records.adapter.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.ParkedFor;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.records.application.RecordsDerivation;
import org.baqylau.records.application.Submissions;
import org.jspecify.annotations.Nullable;

/** What became of events, from the facts that were counted once and from quarantine. */
@ApplicationScoped
public class PostgresSubmissions implements Submissions {

    private final Tables tables;
    private final RecordsDerivation derivation;
    private final ObjectMapper json;
    private final SubmitterJson submitters = new SubmitterJson();

    PostgresSubmissions(Tables tables, RecordsDerivation derivation, ObjectMapper json) {
        this.tables = tables;
        this.derivation = derivation;
        this.json = json;
    }

    @Override
    public Optional<Became> became(String id, String subject, String account) {
        return tables.read(connection -> {
            var read = read(connection, id, subject, account);
            return read == null ? Optional.ofNullable(parked(connection, id, subject, account)) : Optional.of(read);
        });
    }

    private @Nullable Became read(Connection connection, String id, String subject, String account)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM fact
                WHERE key = ? AND id = ?""")) {
            select.setString(1, subject);
            select.setString(2, id);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var logged = Facts.logged(row);
                    if (sentBy(logged, account)) {
                        return new Read(logged, fate(connection, row.getString(1), id));
                    }
                }
                return null;
            }
        }
    }

    private Fate fate(Connection connection, String subject, String id) throws SQLException {
        return Derived.now(connection, derivation, subject)
                .map(record -> record.fates().getOrDefault(id, Fate.APPLIED))
                .orElse(Fate.APPLIED);
    }

    private @Nullable Became parked(Connection connection, String id, String subject, String account)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT reason, '', topic, partition, "offset", recorded, key, value, headers FROM parked
                WHERE key = ? ORDER BY topic, partition, "offset\"""")) {
            select.setString(1, subject);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var logged = Facts.logged(row);
                    if (sentBy(logged, account) && hasId(logged, id)) {
                        return new Parked(logged, row.getString(1).equals(ParkedFor.BEHIND.code()));
                    }
                }
                return null;
            }
        }
    }

    /** What cannot be read as an event may still be JSON with an id. */
    private boolean hasId(Logged logged, String id) {
        try {
            var event = json.readTree(Objects.requireNonNullElse(logged.value(), new byte[0]));
            return event.path("id").asText().equals(id);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean sentBy(Logged logged, String account) {
        try {
            return submitters.read(logged.header(Logged.SUBMITTER)).account().equals(account);
        } catch (IllegalArgumentException nobody) {
            return false;
        }
    }
}
