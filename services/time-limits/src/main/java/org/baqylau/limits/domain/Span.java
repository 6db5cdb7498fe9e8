package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;

/** Where an instant lies that is not known more exactly: from the first to the last, both included, in whole seconds. */
record Span(Instant first, Instant last) {

    static Span at(Instant instant) {
        return new Span(instant, instant);
    }

    Span plus(Duration duration) {
        return new Span(first.plus(duration), last.plus(duration));
    }

    /** The shortest that holds this one and the instant. */
    Span including(Instant instant) {
        return new Span(instant.isBefore(first) ? instant : first, instant.isAfter(last) ? instant : last);
    }

    boolean exact() {
        return first.equals(last);
    }

    /** Where the earlier of the two lies. */
    Span orEarlier(Span other) {
        return new Span(
                other.first.isBefore(first) ? other.first : first, other.last.isBefore(last) ? other.last : last);
    }

    /** Where the later of the two lies. */
    Span orLater(Span other) {
        return new Span(other.first.isAfter(first) ? other.first : first, other.last.isAfter(last) ? other.last : last);
    }
}
