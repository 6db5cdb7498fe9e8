package org.baqylau.events;

/** The two forms of an event: they differ in sealable fields alone. */
public enum Form {
    /** As a client sends it: sealable fields in clear. */
    SENT,
    /** As it stands on the log: sealable fields sealed. */
    LOGGED
}
