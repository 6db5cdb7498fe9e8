package org.baqylau.limits.adapter.http;

import org.baqylau.kit.problem.FaultCode;

/** What can be wrong with an order to replay a period. */
enum ReplayFault implements FaultCode {
    FROM_AFTER_TO,
    PERIOD_TOO_LONG,
    NEEDS_LIMIT,
    COUNTS_VISITS,
    NOT_FOR_CLOCK,
    NOT_A_DURATION,
    DURATION_OUT_OF_RANGE;

    @Override
    public String texts() {
        return "problems/replay-faults";
    }
}
