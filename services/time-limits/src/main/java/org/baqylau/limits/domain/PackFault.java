package org.baqylau.limits.domain;

/**
 * Why a limit pack cannot be used.
 *
 * @param limit the limit that it concerns, with its version where one is meant
 * @param what the day, code or number that is wrong
 */
public record PackFault(Kind kind, String limit, String what) {

    /** What can be wrong with limits that are well formed by themselves. */
    public enum Kind {
        VERSION_TWICE,
        VERSIONS_OVERLAP,
        GAP_BETWEEN_VERSIONS,
        ENDS_BEFORE_IT_STARTS,
        UNKNOWN_MILESTONE,
        UNKNOWN_CODE,
        NO_DURATION
    }

    @Override
    public String toString() {
        return limit + ": " + kind + " " + what;
    }
}
