package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a service makes of the log. It is called within the one transaction of a poll, with the connection's search path
 * on its tables, and works through that connection alone; whatever it throws undoes the whole transaction.
 */
public interface Projection {

    /**
     * Takes in these records, in this order; records of one partition come in its order. The same record may come again
     * in a later poll only when the transaction that held it was undone; the same fact may lie on the log twice.
     *
     * @throws RuntimeException where a record cannot be taken in; its subject is then parked
     */
    void apply(Connection connection, List<Logged> records) throws SQLException;

    /**
     * Makes of this record what needs no database, on another thread, while earlier ones are still taken in.
     *
     * @throws RuntimeException where it cannot; {@link #apply} is to throw it again
     */
    default void readAhead(Logged logged) {}

    /** Both, one after the other, in the same transaction. */
    default Projection and(Projection next) {
        var first = this;
        return new Projection() {
            @Override
            public void apply(Connection connection, List<Logged> records) throws SQLException {
                first.apply(connection, records);
                next.apply(connection, records);
            }

            @Override
            public void readAhead(Logged logged) {
                first.readAhead(logged);
                next.readAhead(logged);
            }
        };
    }
}
