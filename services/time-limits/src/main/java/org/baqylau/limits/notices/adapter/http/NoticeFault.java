package org.baqylau.limits.notices.adapter.http;

import org.baqylau.kit.problem.FaultCode;

/** What can be wrong with a channel. */
enum NoticeFault implements FaultCode {
    NOT_AN_EMAIL,
    NOT_A_WEBHOOK,
    OUTSIDE_TERRITORY,
    TWICE,
    TOO_MANY;

    @Override
    public String texts() {
        return "problems/notice-faults";
    }
}
