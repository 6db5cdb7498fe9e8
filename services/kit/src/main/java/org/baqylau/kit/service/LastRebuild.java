package org.baqylau.kit.service;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import org.baqylau.kit.log.Rebuild;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild in this copy of the service ended.
 *
 * @param outcome {@code switched} where the new tables took the place of the old ones, else {@code failed}: the old ones
 *     are as they were
 * @param reason why it failed: {@code already_running} (in another copy), {@code stopped} (with this copy),
 *     {@code database_fault}, {@code log_fault}, {@code defect}; what the machine said stands in the service's own log
 */
public record LastRebuild(
        Instant startedAt,
        Instant endedAt,
        String outcome,
        @Nullable String reason) {

    private enum Reason {
        ALREADY_RUNNING,
        STOPPED,
        DATABASE_FAULT,
        LOG_FAULT,
        DEFECT
    }

    static LastRebuild switched(Instant startedAt, Instant endedAt) {
        return new LastRebuild(startedAt, endedAt, "switched", null);
    }

    static LastRebuild stopped(Instant startedAt, Instant endedAt) {
        return failed(startedAt, endedAt, Reason.STOPPED);
    }

    static LastRebuild failed(Instant startedAt, Instant endedAt, Throwable fault) {
        return failed(startedAt, endedAt, reason(fault));
    }

    private static LastRebuild failed(Instant startedAt, Instant endedAt, Reason reason) {
        return new LastRebuild(startedAt, endedAt, "failed", reason.name().toLowerCase(Locale.ROOT));
    }

    private static Reason reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rebuild.AlreadyRunning) {
                return Reason.ALREADY_RUNNING;
            }
            if (cause instanceof SQLException) {
                return Reason.DATABASE_FAULT;
            }
            if (cause instanceof KafkaException) {
                return Reason.LOG_FAULT;
            }
        }
        return Reason.DEFECT;
    }
}
