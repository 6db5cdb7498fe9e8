package org.baqylau.intake.application;

/** Something that is needed does not answer now; asking again later may help. */
public final class NotAvailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAvailable(Throwable cause) {
        super(cause);
    }
}
