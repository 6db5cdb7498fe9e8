package org.baqylau.limits.adapter.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.baqylau.kit.log.Columns;
import org.baqylau.limits.application.KeptPacks;

/** In a schema that no rebuild touches. */
public final class KeptPacksInTables implements KeptPacks {

    private final DataSource database;

    public KeptPacksInTables(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Kept> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT file, jurisdiction, text FROM time_limits_keep.pack ORDER BY jurisdiction");
                var row = select.executeQuery()) {
            var kept = new ArrayList<Kept>();
            while (row.next()) {
                kept.add(new Kept(row.getString(1), row.getString(2), row.getString(3)));
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("the kept limit packs cannot be read", e);
        }
    }

    @Override
    public void keep(List<Kept> packs) {
        var columns = new Columns("text", "text", "text");
        packs.forEach(pack -> columns.add(pack.file(), pack.jurisdiction(), pack.text()));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var delete = connection.createStatement()) {
                delete.execute("LOCK TABLE time_limits_keep.pack; DELETE FROM time_limits_keep.pack");
            }
            columns.execute(
                    connection,
                    "INSERT INTO time_limits_keep.pack (file, jurisdiction, text) SELECT * FROM " + columns.unnest());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the limit packs cannot be kept", e);
        }
    }
}
