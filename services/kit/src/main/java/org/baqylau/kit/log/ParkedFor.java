package org.baqylau.kit.log;

import java.sql.SQLException;
import java.util.Locale;

/** Why a record is in quarantine, as a code that tells nothing of what it says. */
public enum ParkedFor {
    /** It waits behind another one of its subject. */
    BEHIND,
    /** It is not as a record of its topic is written. */
    NOT_READABLE,
    /** The database does not take what follows from it. */
    NOT_STORABLE,
    /** The program failed with it. */
    DEFECT;

    /** The wire name, as it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ParkedFor of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return NOT_STORABLE;
            }
            if (cause instanceof IllegalArgumentException) {
                return NOT_READABLE;
            }
        }
        return DEFECT;
    }

    /** What an earlier release kept in words of its own counts as a defect. */
    static ParkedFor read(String kept) {
        for (var why : values()) {
            if (why.code().equals(kept)) {
                return why;
            }
        }
        return DEFECT;
    }
}
