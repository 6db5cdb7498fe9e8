package org.baqylau.kit.log;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** Tells the fault that passes (retried without end) from the fact that cannot be taken in (parked). */
final class Faults {

    /**
     * Classes of SQLSTATE that say nothing of the data: connection, rollback and deadlock, resources, object in use,
     * operator's intervention, system error, corrupted index or data; and tables that are not as this release knows them.
     */
    private static final Set<String> PASSING = Set.of("08", "0A", "25", "40", "42", "53", "55", "57", "58", "XX");

    private Faults() {}

    static boolean passes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof RetriableException
                    || cause instanceof Fenced) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || PASSING.contains(state.substring(0, Math.min(2, state.length())));
            }
            if (cause instanceof Error) {
                // What one fact can bring about: nested too deep, or what its reader held impossible.
                return !(cause instanceof StackOverflowError) && !(cause instanceof AssertionError);
            }
        }
        return false;
    }
}
