package org.baqylau.limits.adapter.http;

import org.baqylau.kit.problem.FaultCode;

/** What can be wrong with an act on an alert. */
enum AlertFault implements FaultCode {
    NOT_AN_ACCOUNT;

    @Override
    public String texts() {
        return "problems/alert-faults";
    }
}
