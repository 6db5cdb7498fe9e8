package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Brings derived records up to date with new facts, in one transaction: counts each fact once, derives every subject that
 * the facts touch, then the subjects that depend on what those now tell.
 *
 * <p>Transactions in which no subject tells anything new run side by side, since each touches only subjects of partitions
 * that it owns; one in which a subject may tell something new runs alone. So a fact that waits and the cause that it
 * waits for can cross in no way that loses the wake-up, and no ring of locks can form.
 */
public final class Deriving<F, R> implements Projection {

    private final Derivation<F, R> derivation;
    private final Function<Logged, @Nullable Incoming<F>> reader;

    public Deriving(Derivation<F, R> derivation) {
        this.derivation = derivation;
        this.reader = derivation::read;
    }

    @Override
    public void readAhead(Logged logged) {
        read(logged);
    }

    private @Nullable Incoming<F> read(Logged logged) {
        return logged.isPulse() ? null : logged.read(reader);
    }

    @Override
    public void apply(Connection connection, List<Logged> records) throws SQLException {
        var incoming = new ArrayList<Arrived<F>>(records.size());
        boolean gives = false;
        for (var logged : records) {
            var read = read(logged);
            if (read != null) {
                incoming.add(new Arrived<>(read, logged));
                gives |= read.gives();
            }
        }
        if (incoming.isEmpty()) {
            return;
        }
        lock(connection, gives);
        new Round<>(derivation, connection, gives).take(incoming);
    }

    /** A fact and where it lies. */
    record Arrived<F>(Incoming<F> incoming, Logged logged) {}

    private static void lock(Connection connection, boolean alone) throws SQLException {
        String function = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        try (var lock = connection.prepareStatement("SELECT " + function + "('fact'::regclass::oid::bigint)")) {
            lock.executeQuery().close();
        }
    }
}
