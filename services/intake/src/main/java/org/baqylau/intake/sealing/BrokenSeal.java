package org.baqylau.intake.sealing;

/** What was sealed is not what is to be opened, or not with this key. */
public final class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenSeal() {
        super("the seal does not hold");
    }
}
