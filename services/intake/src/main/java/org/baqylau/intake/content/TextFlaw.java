package org.baqylau.intake.content;

import org.jspecify.annotations.Nullable;

/**
 * Why some bytes are not one JSON text as this service takes it.
 *
 * @param pointer the place as a JSON pointer, empty for all of it
 * @param line of the place, from 1; 0 where that says nothing
 */
public record TextFlaw(Kind kind, String pointer, int line, int column) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        NOT_UTF8,
        NOT_JSON,
        DOUBLED_NAME,
        TOO_DEEP
    }

    static TextFlaw of(Kind kind) {
        return new TextFlaw(kind, "", 0, 0);
    }

    /** Ends a scan. */
    static final class Found extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient TextFlaw flaw;

        Found(TextFlaw flaw) {
            super(null, null, false, false);
            this.flaw = flaw;
        }

        TextFlaw flaw() {
            return flaw;
        }

        @Override
        public @Nullable String getMessage() {
            return null;
        }
    }
}
