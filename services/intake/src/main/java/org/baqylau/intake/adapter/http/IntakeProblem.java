package org.baqylau.intake.adapter.http;

import org.baqylau.kit.problem.ProblemCode;

/** The refusals of this service. */
enum IntakeProblem implements ProblemCode {
    SYSTEM_FACT(403),
    ROLE_MAY_NOT_SEND(403),
    BODY_NOT_YOURS(403),
    CLAIMANT_NOT_YOURS(403),
    ADDRESSEE_NOT_YOURS(403),
    OUTSIDE_TERRITORY(403),
    NOT_YOURS(403),
    ID_CONFLICT(409),
    EVENT_TOO_LARGE(413),
    BATCH_TOO_LARGE(413);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String texts() {
        return "problems/intake";
    }
}
