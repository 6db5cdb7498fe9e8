package org.baqylau.intake.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.EventSchemas;
import org.baqylau.events.FactType;
import org.baqylau.events.Flaw;
import org.baqylau.events.Form;
import org.baqylau.events.MalformedEvent;
import org.baqylau.events.Violation;
import org.baqylau.intake.application.Examined.Refused;
import org.baqylau.intake.application.Examined.Submission;
import org.baqylau.intake.content.ContentMark;
import org.baqylau.intake.content.Ignored;
import org.baqylau.intake.content.JsonText;
import org.baqylau.intake.domain.Denial;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Rules;
import org.baqylau.intake.domain.Sending;

/**
 * Looks at the bytes of one event: JSON, schema, rules, and who may send it, in this order. The types of the events and
 * their schemas come to the same verdict; the types are quick and find one fault, the schemas find all of them and are
 * asked only once it is clear that there is one.
 */
public final class Examine {

    /** The most bytes that one event may have. */
    public static final int LARGEST = 1024 * 1024;

    /** The most bytes of an event of which all faults are named: each byte may be one, and each costs a thousand. */
    private static final int LARGEST_EXPLAINED = 64 * 1024;

    /** What is one JSON text and yet not read as an event is too short for an object. */
    private static final Violation NO_OBJECT = new Violation("", Flaw.WRONG_TYPE, List.of("object"));

    private final EventJson events = EventJson.sent();
    private final JsonText text = new JsonText();
    private final Ignored ignored = new Ignored();
    private final EventSchemas schemas;
    private final ContentMark marks;
    private final Clock clock;

    public Examine(EventSchemas schemas, ContentMark marks, Clock clock) {
        this.schemas = schemas;
        this.marks = marks;
        this.clock = clock;
    }

    /** The same as {@link #examine}, where there is no fault to explain; empty where there is one. Always quick. */
    public Optional<Submission> quickly(byte[] bytes, Sender sender) {
        if (bytes.length <= LARGEST && JsonText.isUtf8(bytes)) {
            try {
                return judge(bytes, events.read(bytes), sender) instanceof Submission good
                        ? Optional.of(good)
                        : Optional.empty();
            } catch (MalformedEvent fault) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the bytes are; where there are faults, all of them, of a very large event the first. */
    public Examined examine(byte[] bytes, Sender sender) {
        if (bytes.length > LARGEST) {
            return new Refused(Optional.empty(), new Refusal.TooLarge());
        }
        if (JsonText.isUtf8(bytes)) {
            try {
                return judge(bytes, events.read(bytes), sender);
            } catch (MalformedEvent fault) {
                return explain(bytes, fault);
            }
        }
        return new Refused(
                Optional.empty(), new Refusal.NotJson(text.flawOf(bytes).orElseThrow()));
    }

    private Examined judge(byte[] bytes, Event event, Sender sender) {
        var fact = event.data();
        if (event.factType().system()) {
            return refused(event, new Refusal.Denied(Denial.SYSTEM_FACT));
        }
        var broken = Rules.brokenBy(event, clock.instant());
        if (!broken.isEmpty()) {
            return refused(event, new Refusal.Breaks(broken));
        }
        var denial = Sending.denial(sender.who(), fact);
        if (denial.isPresent()) {
            return refused(event, new Refusal.Denied(denial.get()));
        }
        byte[] kept = ignored.cutFrom(bytes);
        return new Submission(event, Key.of(event), kept, marks.of(kept), sender);
    }

    private static Refused refused(Event event, Refusal refusal) {
        return new Refused(Optional.of(event.id()), refusal);
    }

    private Refused explain(byte[] bytes, MalformedEvent fault) {
        var id = text.property(bytes, "id").filter(read -> read.length() <= 64);
        var flaw = text.flawOf(bytes);
        if (flaw.isPresent()) {
            return new Refused(id, new Refusal.NotJson(flaw.get()));
        }
        // What the contract says of these types is that they are refused, whatever their body.
        if (text.property(bytes, "type")
                .flatMap(FactType::of)
                .filter(FactType::system)
                .isPresent()) {
            return new Refused(id, new Refusal.Denied(Denial.SYSTEM_FACT));
        }
        if (fault.violation().flaw() == Flaw.NOT_JSON) {
            return new Refused(id, new Refusal.Invalid(List.of(NO_OBJECT)));
        }
        List<Violation> violations =
                bytes.length > LARGEST_EXPLAINED ? List.of() : schemas.violations(bytes, Form.SENT);
        return new Refused(id, new Refusal.Invalid(violations.isEmpty() ? List.of(fault.violation()) : violations));
    }
}
