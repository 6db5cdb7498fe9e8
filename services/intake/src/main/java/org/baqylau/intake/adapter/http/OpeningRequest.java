package org.baqylau.intake.adapter.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baqylau.events.SealedField;
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
    private static final int LONGEST_REASON = 20_000;

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
        if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            faults.add(Fault.at("/reason", IntakeFault.TOO_LARGE, LONGEST_REASON));
        }
        if (id == null || reason == null || !faults.isEmpty()) {
            throw refused(faults);
        }
        return new OpenSealed.Wish(id, Optional.ofNullable(subject), sealedField.orElseThrow(), reason);
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
