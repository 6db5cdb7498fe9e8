package org.baqylau.limits.notices.adapter.http;

import org.baqylau.kit.problem.ProblemCode;

/** Why settings are not taken. */
enum NoticeProblem implements ProblemCode {
    /** The operator has this way of telling switched off. */
    NOTIFICATIONS_OFF;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String texts() {
        return "problems/notices";
    }
}
