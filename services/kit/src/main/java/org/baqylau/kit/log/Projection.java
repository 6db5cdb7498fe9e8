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

    /** Both, one after the other, in the same transaction. */
    default Projection and(Projection next) {
        return (connection, records) -> {
            apply(connection, records);
            next.apply(connection, records);
        };
    }
}
