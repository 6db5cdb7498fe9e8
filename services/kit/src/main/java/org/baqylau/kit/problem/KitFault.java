package org.baqylau.kit.problem;

/** What can be wrong with a parameter or with the shape of a body. */
public enum KitFault implements FaultCode {
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    NOT_AN_INSTANT,
    NOT_A_DATE,
    NOT_ONE_OF,
    NOT_READABLE,
    UNKNOWN_PROPERTY,
    MISSING,
    WRONG_TYPE,
    NOT_JSON;

    @Override
    public String texts() {
        return "problems/kit-faults";
    }
}
