package org.baqylau.intake.application;

/** What would come of a submission, as far as is indexed now. */
public sealed interface Prospect {

    /**
     * It would be accepted, or is known already.
     *
     * @param subject as the event names it, without its kind
     * @param digest SHA-256 of the bytes as they were sent, in lower-case hex; that of a receipt is over sealed values
     */
    record Acceptable(String id, String subject, String digest) implements Prospect {}

    record Rejected(Refusal refusal) implements Prospect {}

    /** Nothing can be looked up now. */
    record Unavailable() implements Prospect {}
}
