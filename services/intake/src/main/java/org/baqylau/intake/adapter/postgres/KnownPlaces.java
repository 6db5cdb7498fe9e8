package org.baqylau.intake.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.FactType;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.Subjects;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.kit.log.derive.Incoming;
import org.baqylau.kit.log.derive.Outcome;
import org.jspecify.annotations.Nullable;

/** Where facilities lie; and the reports of visits as they were filed, kept as facts to tell whose they are. */
final class KnownPlaces implements Derivation<RecordedEvent, Optional<FacilityCause>> {
    private static final Set<FactType> OF_FACILITIES =
            EnumSet.of(FactType.FACILITY_REGISTERED, FactType.FACILITY_CHANGED, FactType.FACILITY_CLOSED);

    private final LoggedEvents events;

    KnownPlaces(LoggedEvents events) {
        this.events = events;
    }

    @Override
    public @Nullable Incoming<RecordedEvent> read(Logged logged) {
        var type = FactType.of(logged.header(Logged.TYPE)).orElse(null);
        if (type == null || !(type == FactType.VISIT_REPORTED || OF_FACILITIES.contains(type))) {
            return null;
        }
        var event = events.read(logged);
        return new Incoming<>(Subjects.of(event.event().data()), event.event().id(), event, Set.of(), false);
    }

    @Override
    public Optional<FacilityCause> derive(String subject, List<RecordedEvent> facts, Imports imports) {
        var first = facts.getFirst().event();
        return OF_FACILITIES.contains(first.factType())
                ? StandingFacility.of(first.subject(), facts).cause()
                : Optional.empty();
    }

    /** Nothing waits here, and nothing tells another. */
    @Override
    public Outcome outcome(Optional<FacilityCause> place) {
        return Outcome.NOTHING;
    }

    @Override
    public int layer(String subject) {
        return 0;
    }

    @Override
    public Writer<Optional<FacilityCause>> writer(Connection connection) {
        return changes -> write(connection, changes);
    }

    private static void write(Connection connection, List<Change<Optional<FacilityCause>>> changes)
            throws SQLException {
        var facilities = new ArrayList<String>();
        var places = new ArrayList<String>();
        for (var change : changes) {
            change.after().ifPresent(place -> {
                facilities.add(Subjects.id(change.subject()));
                places.add(place.text());
            });
        }
        if (facilities.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO facility (facility, place)
                SELECT * FROM unnest(?::text[], ?::text[]) AS new(facility, place) ORDER BY 1
                ON CONFLICT (facility) DO UPDATE SET place = excluded.place""")) {
            upsert.setArray(1, connection.createArrayOf("text", facilities.toArray()));
            upsert.setArray(2, connection.createArrayOf("text", places.toArray()));
            upsert.executeUpdate();
        }
    }
}
