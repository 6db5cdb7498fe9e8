package org.baqylau.system.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.baqylau.system.Client;
import org.baqylau.system.RunningStack;

/** Projections made anew from the log, against the least that a database needs for the same. */
final class Rebuilds {

    private static final int PAIRS = 5;

    private final Client admin;
    private final Databases databases;
    private final Path folder;

    Rebuilds(Client admin, Databases databases, Path folder) {
        this.admin = admin;
        this.databases = databases;
        this.folder = folder;
    }

    /** Each service alone on the machine, against COPY of all rows that it wrote, with their keys. */
    void ofEach(int events) {
        for (var service : List.of("intake", "facility-records", "time-limits", "statistics")) {
            Pairs.of(PAIRS, () -> copySeconds(service), () -> rebuildSeconds(service))
                    .print(
                            service + ": COPY of its rows with their keys / rebuild from " + events + " events",
                            "s",
                            0.25);
        }
    }

    /** The figures from the start of the log, against the least that a database needs to count the same events. */
    void ofFigures(int events) throws SQLException {
        try (var connection = databases.open("statistics")) {
            var raw = new RawEvents(connection, folder);
            Pairs.of(PAIRS, raw::seconds, () -> rebuildSeconds("statistics"))
                    .print(
                            "COPY of the same events, primary key, GROUP BY / rebuild of the figures from "
                                    + String.format(Locale.ROOT, "%,d", events) + " events",
                            "s",
                            0.2);
        } catch (IOException e) {
            throw new SQLException("the raw events", e);
        }
    }

    private double rebuildSeconds(String service) {
        String operations = "/api/operations/" + service + "/rebuild";
        long began = System.nanoTime();
        admin.post(operations, "{}");
        RunningStack.await(
                () -> !admin.get(operations).json().path("running").asBoolean(true),
                Duration.ofMinutes(60),
                () -> service + " to be rebuilt");
        double seconds = Load.seconds(began);
        var last = admin.get(operations).json().path("last");
        Load.require(
                last.path("outcome").asText().equals("switched"), "the rebuild of " + service + " ended so: " + last);
        return seconds;
    }

    private double copySeconds(String service) {
        try (var connection = databases.open(service)) {
            return new Copies(connection, Databases.schema(service), folder).seconds();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
