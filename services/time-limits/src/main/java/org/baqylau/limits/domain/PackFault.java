package org.baqylau.limits.domain;

/**
 * Why a limit pack cannot be used.
 *
 * @param limit the limit that it concerns
 * @param version its version; 0 where the limit as a whole is meant
 * @param what the day, code or number that is wrong
 */
public record PackFault(Kind kind, String limit, int version, String what) {

    /** What can be wrong with limits that are well formed by themselves; the text tells the operator. */
    public enum Kind {
        VERSION_TWICE("two versions have the number %s; number them apart"),
        VERSIONS_OVERLAP("two versions are in force on %s; end the earlier one the day before"),
        GAP_BETWEEN_VERSIONS("no version is in force on %s; let one begin where the other ends"),
        ENDS_BEFORE_IT_STARTS("validTo %s lies before validFrom"),
        UNKNOWN_MILESTONE("no such milestone: %s; use one of the contract or declare it under milestones"),
        UNKNOWN_CODE("no such code: %s"),
        NO_DURATION("a duration must be longer than nothing: %s"),
        NO_TRIGGER("it has no trigger%s"),
        NO_END("it has no end%s"),
        UNKNOWN_LIMIT("it refers to a limit that the pack does not have: %s"),
        REFERS_TO_ITSELF("it depends on its own end: %s"),
        CEILING_TOO_LOW("the ceiling %s of an extension is not beyond the limit itself"),
        NOT_FOR_VISITS("a frequency counts visits, and nothing else does: %s");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** In plain words, for the operator. */
    public String text() {
        return limit + (version == 0 ? "" : " version " + version) + ": " + kind.text.formatted(what);
    }
}
