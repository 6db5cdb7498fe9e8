package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The tables of one service, for its doors. */
public final class Tables {

    /** A question to the tables. */
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private final DataSource database;
    private final String schema;

    public Tables(DataSource database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /**
     * Answers from one snapshot: rows, figures and position fit together.
     *
     * @throws TablesUnavailable where the database does not answer
     */
    public <T> T read(Question<T> question) {
        try (var transaction = Transaction.begin(database, schema)) {
            try (var mode = transaction.connection().createStatement()) {
                mode.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            }
            T answer = question.ask(transaction.connection());
            transaction.commit();
            return answer;
        } catch (SQLException e) {
            throw new TablesUnavailable(e);
        }
    }

    /** Changes what is not from the log, all or nothing. */
    public <T> T write(Question<T> change) {
        try (var transaction = Transaction.begin(database, schema)) {
            T answer = change.ask(transaction.connection());
            transaction.commit();
            return answer;
        } catch (SQLException e) {
            throw new TablesUnavailable(e);
        }
    }

    public String schema() {
        return schema;
    }

    /** The database did not answer; asking again later may help. */
    public static final class TablesUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TablesUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
