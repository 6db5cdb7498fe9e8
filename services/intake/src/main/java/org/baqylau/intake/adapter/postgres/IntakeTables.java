package org.baqylau.intake.adapter.postgres;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.baqylau.intake.application.FindRecorded;
import org.baqylau.intake.application.FindSealed;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.SubjectKeys;
import org.baqylau.intake.sealing.MasterKey;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.derive.Deriving;

/** What this service keeps in its tables, and what it asks of them. */
public final class IntakeTables {

    /** The PostgreSQL schema of the tables that come from the log. */
    public static final String SCHEMA = "intake";

    private final DataSource database;
    private final LoggedEvents events = new LoggedEvents();

    public IntakeTables(DataSource database) {
        this.database = database;
    }

    /** What is made of the log. */
    public Projection projection() {
        return new SubmissionIndex(events).and(new Deriving<>(new KnownPlaces(events)));
    }

    public FindRecorded recorded() {
        return new RecordedInTables(database, events);
    }

    public FindSealed sealed() {
        return new SealedInTables(database);
    }

    /** Whether keys of subjects are kept, or marks of what was sent: they are worth nothing without the master key. */
    public boolean restOnTheMasterKey() {
        try (var connection = database.getConnection();
                var any = connection.prepareStatement("SELECT EXISTS (SELECT FROM intake_keep.sealing_key)"
                        + " OR EXISTS (SELECT FROM " + SCHEMA + ".submission)");
                var row = any.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new NotAvailable(e);
        }
    }

    public SubjectKeys keys(MasterKey master) {
        return new SubjectKeysInTables(database, master);
    }
}
