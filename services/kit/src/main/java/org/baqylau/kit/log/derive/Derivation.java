package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.baqylau.kit.log.Logged;
import org.jspecify.annotations.Nullable;

/**
 * What a service derives from the log: pure functions from a subject's facts to its record, and how records are written.
 *
 * @param <F> a fact as the service reads it
 * @param <R> what it derives for one subject
 */
public interface Derivation<F, R> {

    /**
     * The fact in this record of the log, or null where the service has no use for it. Called again for stored facts.
     *
     * @throws RuntimeException where the record cannot be read; its subject is then parked
     */
    @Nullable
    Incoming<F> read(Logged logged);

    /** Facts in the order of the log, each once. Equal arguments give equal records. */
    R derive(String subject, List<F> facts, Imports imports);

    Outcome outcome(R record);

    /**
     * The layer of this subject, from 0: what it exports reaches subjects of higher layers alone. Within a transaction
     * lower layers are derived first, each subject once.
     */
    int layer(String subject);

    /** A writer for one transaction. */
    Writer<R> writer(Connection connection) throws SQLException;

    /** Writes changed records. */
    interface Writer<R> {

        /** May be called several times in a transaction, each subject coming once. */
        void write(List<Change<R>> changes) throws SQLException;

        /** Called once, at the end: what was summed up over all changes is written here, in sorted order. */
        default void finish() throws SQLException {}
    }
}
