package org.baqylau.limits.adapter.http;

import org.baqylau.kit.problem.ProblemCode;

/** Why a period is not replayed now. */
enum ReplayProblem implements ProblemCode {
    /** The account's own replay before this one is not over. */
    REPLAY_RUNNING(409);

    private final int status;

    ReplayProblem(int status) {
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
