package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who complains; sealed before it reaches the log and shown by no {@code toString}. */
public record Complainant(
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String idNumber,
        @Nullable String contact) {
    public Complainant {
        Check.optionalText("name", name);
        Check.date("birthDate", birthDate);
        Check.optionalText("idNumber", idNumber);
        Check.optionalText("contact", contact);
    }

    @Override
    public String toString() {
        return "Complainant[sealed]";
    }
}
