package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.baqylau.codes.Labels;
import org.jspecify.annotations.Nullable;

/** What a sentence of an explanation mentions. */
public sealed interface Term {

    /** An instant as the clocks of a place show it. */
    record Moment(Instant at, ZoneId zone) implements Term {}

    /** A local day; null where there is no bound. */
    record Day(@Nullable LocalDate day) implements Term {}

    record Stretch(Duration length) implements Term {}

    /** Codes of one list, any of which is meant. */
    record Codes(String list, List<String> codes) implements Term {}

    /** Milestones of the contract or of a pack, any of which is meant. */
    record Milestones(List<String> codes) implements Term {}

    /** Why an extension does not count. */
    record Refused(Grant.Verdict verdict) implements Term {}

    record Words(Labels labels) implements Term {}

    record Plain(String text) implements Term {}
}
