package org.baqylau.intake.application;

import java.util.List;
import org.baqylau.events.Violation;
import org.baqylau.intake.content.TextFlaw;
import org.baqylau.intake.domain.Broken;
import org.baqylau.intake.domain.Denial;

/** Why an event is not taken in; sending the same again changes nothing. */
public sealed interface Refusal {

    /** More bytes than an event may have. */
    record TooLarge() implements Refusal {}

    record NotJson(TextFlaw flaw) implements Refusal {}

    /** The type's schema is violated. */
    record Invalid(List<Violation> violations) implements Refusal {}

    /** A rule beside the schema is broken. */
    record Breaks(List<Broken> rules) implements Refusal {}

    record Denied(Denial denial) implements Refusal {}

    /** Another content was sent under this id before. */
    record Conflict(String id) implements Refusal {}
}
