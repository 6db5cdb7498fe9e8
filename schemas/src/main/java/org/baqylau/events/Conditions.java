package org.baqylau.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Conditions in the facility as far as the visitors saw them. */
public record Conditions(
        @Nullable BigDecimal areaPerPersonM2,
        @Nullable Boolean complaintBoxPresent,
        @Nullable Boolean registerChecked,
        @Nullable Boolean lightAdequate,
        @Nullable Boolean ventilationAdequate,
        @Nullable Boolean sanitationAdequate,
        @Nullable Boolean bedPerPerson,
        @Nullable Integer peopleHeld) {
    public Conditions {
        Check.number("areaPerPersonM2", areaPerPersonM2, 0, 1000000);
        Check.count("peopleHeld", peopleHeld);
    }
}
