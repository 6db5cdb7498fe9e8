package org.baqylau.intake.adapter.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.baqylau.intake.application.FindSealed;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.Receipt.LogPlace;
import org.baqylau.intake.domain.Key;

/** Finds sealed submissions by their id in the index. */
final class SealedInTables implements FindSealed {
    private static final String SEALED = """
            SELECT subject, id, topic, partition, "offset", facility FROM intake.submission
            WHERE id = ? AND sealed ORDER BY subject""";

    private final DataSource database;

    SealedInTables(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Found> find(String id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SEALED)) {
            select.setString(1, id);
            var found = new ArrayList<Found>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            new Key(row.getString(1), row.getString(2)),
                            new LogPlace(row.getString(3), row.getInt(4), row.getLong(5)),
                            Optional.ofNullable(row.getString(6))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new NotAvailable(e);
        }
    }
}
