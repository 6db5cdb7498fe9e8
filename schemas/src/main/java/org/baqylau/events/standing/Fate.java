package org.baqylau.events.standing;

/** What became of one fact among those of its subject. */
public sealed interface Fate {

    /** It counts. */
    record Applied() implements Fate {}

    /** It waits for its cause, named as {@code facility/<id>}, {@code visit/<id>} and so on. */
    record Held(String cause) implements Fate {}

    /** It never counts; the code says why. */
    record Refused(Refusal code) implements Fate {}

    Fate APPLIED = new Applied();
}
