package org.baqylau.intake.adapter.http;

import org.baqylau.kit.problem.FaultCode;

/** What can be wrong at one place of what is sent. */
enum IntakeFault implements FaultCode {
    EMPTY,
    NOT_UTF8,
    NOT_JSON,
    DOUBLED_NAME,
    TOO_DEEP,
    MISSING,
    UNKNOWN_PROPERTY,
    WRONG_TYPE,
    UNKNOWN_TYPE,
    UNKNOWN_CODE,
    TOO_SMALL,
    TOO_LARGE,
    TOO_PRECISE,
    BAD_FORMAT,
    EXACTLY_ONE,
    AT_LEAST_ONE,
    NOT_ALLOWED_HERE,
    SUBJECT_DIFFERS,
    END_BEFORE_START,
    PART_OVER_TOTAL,
    IN_THE_FUTURE,
    TOO_FAR_AHEAD,
    TOO_MANY,
    AMBIGUOUS,
    NOTHING_SEALED,
    ERASED;

    @Override
    public String texts() {
        return "problems/intake-faults";
    }
}
