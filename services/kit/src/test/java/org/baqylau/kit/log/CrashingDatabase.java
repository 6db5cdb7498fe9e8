package org.baqylau.kit.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database whose connection is gone at the armed step, as when one of both ends is killed: a step is each statement
 * that is prepared, each commit, and the moment after each commit.
 */
final class CrashingDatabase {

    private final DataSource real;
    private final AtomicInteger stepsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger crashes = new AtomicInteger();

    CrashingDatabase(DataSource real) {
        this.real = real;
    }

    /** Crashes once, at this step from now. */
    void arm(int step) {
        stepsLeft.set(step);
    }

    /** Whether the armed step was reached. */
    boolean disarm() {
        stepsLeft.set(Integer.MAX_VALUE);
        return crashes.getAndSet(0) > 0;
    }

    DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, given) -> method.getName().equals("getConnection")
                        ? crashing(real.getConnection())
                        : method.invoke(real, given));
    }

    private Connection crashing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit
                            || method.getName().startsWith("prepare")
                            || method.getName().startsWith("createStat")) {
                        step(connection);
                    }
                    try {
                        var answer = method.invoke(connection, given);
                        if (commit) {
                            step(connection);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void step(Connection connection) throws SQLException {
        if (stepsLeft.decrementAndGet() == 0) {
            crashes.incrementAndGet();
            connection.abort(Runnable::run);
            throw new SQLException("the server closed the connection", "08006");
        }
    }
}
