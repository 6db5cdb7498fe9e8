package org.baqylau.events;

/** A code of one of the contract's lists. */
public interface Code {

    /** The code as it stands on the wire. */
    String wire();
}
