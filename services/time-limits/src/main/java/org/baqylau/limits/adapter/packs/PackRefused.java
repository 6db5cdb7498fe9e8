package org.baqylau.limits.adapter.packs;

/** A limit pack cannot be used; the message names file, line and reason. */
public final class PackRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PackRefused(String file, int line, String reason) {
        super("The limit pack " + file + " cannot be used: line " + line + ": " + reason);
    }
}
