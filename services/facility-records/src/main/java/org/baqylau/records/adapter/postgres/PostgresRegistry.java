package org.baqylau.records.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.records.application.RecordsDerivation;
import org.baqylau.records.application.Registry;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Place;

/** The registry in PostgreSQL. */
@ApplicationScoped
public class PostgresRegistry implements Registry {

    private static final String PLACE = """
            SELECT fields FROM place
            WHERE (facility, from_day) IN (
              SELECT facility, coalesce(max(from_day) FILTER (WHERE from_day <= ?), min(from_day))
              FROM place GROUP BY facility)
            """;

    private final Tables tables;
    private final RecordsDerivation derivation;
    private final ObjectMapper json;

    PostgresRegistry(Tables tables, RecordsDerivation derivation, ObjectMapper json) {
        this.tables = tables;
        this.derivation = derivation;
        this.json = json;
    }

    @Override
    public List<Place> places(Filter filter, LocalDate on, String behind, int most) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement(PLACE + """
                    AND (?::text IS NULL OR region = ?) AND (?::text IS NULL OR type = ?)
                    AND (?::text IS NULL OR agency = ?) AND (?::text IS NULL OR NOT EXISTS (
                      SELECT FROM regexp_split_to_table(?, '\\s+') word WHERE position(word in search) = 0))
                    AND (NOT ? OR (opened <= ? AND (closed IS NULL OR closed > ?)))
                    AND facility > ? COLLATE "C" ORDER BY facility COLLATE "C" LIMIT ?""")) {
                String text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
                select.setObject(1, on);
                int at = 2;
                for (var value : new String[] {filter.region(), filter.type(), filter.agency(), text}) {
                    select.setString(at++, value);
                    select.setString(at++, value);
                }
                select.setBoolean(at++, filter.openOnly());
                select.setObject(at++, on);
                select.setObject(at++, on);
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
    public Optional<StandingFacility> facility(String facilityId) {
        return tables.read(connection -> Derived.now(connection, derivation, "facility/" + facilityId)
                .map(record -> record instanceof Kept.OfFacility(StandingFacility facility) ? facility : null));
    }
}
