package org.baqylau.events;

import java.util.Locale;

/** What can be wrong with a value; the codes never change their meaning. */
public enum Flaw {
    /** Not one JSON object in UTF-8. */
    NOT_JSON,
    /** A required property is absent; the pointer names it. */
    MISSING,
    /** A property that the type does not have. */
    UNKNOWN_PROPERTY,
    /** A property stands twice in one object. */
    DOUBLED_PROPERTY,
    /** Text for a number, null, a fraction for a whole number and the like; argument: the type wanted. */
    WRONG_TYPE,
    /** The event's type is not one of the contract. */
    UNKNOWN_TYPE,
    /** Not a code of the list. */
    UNKNOWN_CODE,
    /** Argument: the least value or length. */
    TOO_SMALL,
    /** Argument: the greatest value or length. */
    TOO_LARGE,
    /** More than 18 decimals. */
    TOO_PRECISE,
    /** Not a time with offset, a day that exists, an id, ...; argument: what was wanted. */
    BAD_FORMAT,
    /** Exactly one of the properties named by the arguments has to be given. */
    EXACTLY_ONE,
    /** At least one of the properties named by the arguments has to be given. */
    AT_LEAST_ONE,
    /** A property that does not belong to the rest, such as details to a milestone that has none. */
    NOT_ALLOWED_HERE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
