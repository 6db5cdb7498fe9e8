package org.baqylau.local.stack;

/** The stack cannot start; the message is one sentence that says why and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
