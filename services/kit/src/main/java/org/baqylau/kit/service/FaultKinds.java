package org.baqylau.kit.service;

import java.sql.SQLException;
import java.util.Arrays;

/** Faults for the service's own log without their texts, which may hold what a record says. */
final class FaultKinds {

    private FaultKinds() {}

    /** The kinds of a fault and of its causes, each with the place of ours where it arose. */
    static String of(Throwable fault) {
        var kinds = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : ", by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                kinds.append(' ').append(sql.getSQLState());
            }
            Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("org.baqylau."))
                    .findFirst()
                    .ifPresent(frame -> kinds.append(" at ").append(frame));
        }
        return kinds.toString();
    }
}
