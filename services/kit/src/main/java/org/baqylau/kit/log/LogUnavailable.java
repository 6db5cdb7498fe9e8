package org.baqylau.kit.log;

/** The log did not acknowledge in time: nothing is promised, the same fact may be sent again. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(Throwable cause) {
        super("the log did not acknowledge", cause);
    }
}
