package org.baqylau.kit.log;

/** The position is not where this copy left it: another copy owns the partition, or a rebuild took its place. */
final class Fenced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fenced(String place) {
        super("position moved by another copy: " + place);
    }
}
