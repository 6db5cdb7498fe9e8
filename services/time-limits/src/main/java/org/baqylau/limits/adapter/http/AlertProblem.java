package org.baqylau.limits.adapter.http;

import org.baqylau.kit.problem.ProblemCode;

/** Why an act on an alert does not count. */
enum AlertProblem implements ProblemCode {
    /** Somebody else has it. */
    TAKEN_BY(409),
    /** It is finished or lapsed. */
    ALERT_OVER(409);

    private final int status;

    AlertProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String texts() {
        return "problems/time-limits";
    }
}
