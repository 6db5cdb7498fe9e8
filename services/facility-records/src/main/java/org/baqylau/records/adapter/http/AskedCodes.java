package org.baqylau.records.adapter.http;

import java.util.Arrays;
import java.util.List;
import org.baqylau.codes.Regions;
import org.baqylau.events.Agency;
import org.baqylau.events.Code;
import org.baqylau.events.FacilityType;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Codes in a question's parameters; an empty one asks for all, an unknown one is refused with those that there are. */
final class AskedCodes {

    private static final int LONGEST_SEARCH = 200;

    private AskedCodes() {}

    static @Nullable String region(@Nullable String code) {
        return checked(
                "region",
                code,
                Regions.standard().all().stream().map(region -> region.code()).toList());
    }

    static @Nullable String facilityType(@Nullable String code) {
        return checked("type", code, wires(FacilityType.values()));
    }

    static @Nullable String agency(@Nullable String code) {
        return checked("agency", code, wires(Agency.values()));
    }

    static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // No text of the registry has a NUL, and PostgreSQL takes none.
        return text.substring(0, Math.min(text.length(), LONGEST_SEARCH))
                .strip()
                .replace('\0', '\uFFFD');
    }

    private static List<String> wires(Code[] codes) {
        return Arrays.stream(codes).map(Code::wire).toList();
    }

    private static @Nullable String checked(String parameter, @Nullable String code, List<String> known) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        if (!known.contains(code)) {
            throw Problem.of(KitProblem.BAD_PARAMETER, parameter)
                    .with(Fault.at("?" + parameter, KitFault.NOT_ONE_OF, String.join(", ", known)))
                    .exception();
        }
        return code;
    }
}
