package org.baqylau.intake.adapter.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baqylau.events.MalformedEvent;
import org.baqylau.events.SealedField;
import org.baqylau.events.SealedOpened;
import org.baqylau.intake.application.OpenSealed;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is asked of the door for openings. */
record OpeningRequest(
        @Nullable String id,
        @Nullable String subject,
        @Nullable String field,
        @Nullable String reason) {
    /** Stands where a fact of an opening names what is not known yet. */
    private static final String LATER = "-";

    /** The same, checked; all faults are named at once. */
    OpenSealed.Wish wish() {
        var faults = new ArrayList<Fault>();
        required("/id", id, faults);
        required("/field", field, faults);
        required("/reason", reason, faults);
        var sealedField = Arrays.stream(SealedField.values())
                .filter(known -> known.wire().equals(field))
                .findFirst();
        if (field != null && sealedField.isEmpty()) {
            var codes =
                    Arrays.stream(SealedField.values()).map(SealedField::wire).collect(Collectors.joining(", "));
            faults.add(Fault.at("/field", KitFault.NOT_ONE_OF, codes));
        }
        if (reason != null && reason.isBlank()) {
            faults.add(Fault.at("/reason", IntakeFault.TOO_SMALL, 1));
        }
        if (id == null || reason == null || sealedField.isEmpty()) {
            throw refused(faults);
        }
        if (faults.isEmpty()) {
            asOnTheLog(id, sealedField.get(), reason).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return new OpenSealed.Wish(id, Optional.ofNullable(subject), sealedField.get(), reason);
    }

    /** What the fact of the opening could not say. */
    private static Optional<Fault> asOnTheLog(String id, SealedField field, String reason) {
        try {
            var _ = new SealedOpened(LATER, null, id, field, LATER, reason, null);
            return Optional.empty();
        } catch (MalformedEvent e) {
            var fault = Wording.fault(e.violation());
            return Optional.of(
                    fault.pointer().equals("/eventId") ? new Fault("/id", fault.code(), fault.arguments()) : fault);
        }
    }

    private static void required(String pointer, @Nullable String value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.at(pointer, IntakeFault.MISSING));
        }
    }

    private static RuntimeException refused(List<Fault> faults) {
        return Problem.of(KitProblem.INVALID).with(faults).exception();
    }
}
