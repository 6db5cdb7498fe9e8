package org.baqylau.system.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * What the figures would cost without a record of any kind: COPY of the same events with type, day and place already read
 * from them, their primary key, and one GROUP BY.
 */
final class RawEvents {

    private final Connection connection;
    private final Path file;

    /** Reads them out of the facts that the figures are made of. */
    RawEvents(Connection connection, Path folder) throws SQLException, IOException {
        this.connection = connection;
        this.file = Files.createTempFile(folder, "events", ".copy");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    COPY (SELECT f.subject, f.id, e ->> 'type', left(e ->> 'time', 10)::date, e -> 'data' ->> 'facilityId',
                      f.value
                    FROM statistics.fact f CROSS JOIN LATERAL (SELECT convert_from(f.value, 'UTF8')::jsonb AS e) AS read)
                    TO STDOUT (FORMAT binary)""", out);
        }
    }

    double seconds() {
        try (var statement = connection.createStatement();
                var in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            statement.execute("DROP TABLE IF EXISTS statistics.raw_events");
            statement.execute("CREATE TABLE statistics.raw_events"
                    + " (subject text, id text, type text, day date, facility text, value bytea)");
            long began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY statistics.raw_events FROM STDIN (FORMAT binary)", in, 1 << 20);
            statement.execute("ALTER TABLE statistics.raw_events ADD PRIMARY KEY (subject, id)");
            statement
                    .executeQuery("SELECT type, facility, day, count(*) FROM statistics.raw_events GROUP BY 1, 2, 3")
                    .close();
            double seconds = Load.seconds(began);
            statement.execute("DROP TABLE statistics.raw_events");
            return seconds;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
