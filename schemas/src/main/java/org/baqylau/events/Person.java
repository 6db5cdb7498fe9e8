package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is detained; sealed before it reaches the log and shown by no {@code toString}. */
public record Person(
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String idNumber) {
    public Person {
        Check.optionalText("name", name);
        Check.date("birthDate", birthDate);
        Check.optionalText("idNumber", idNumber);
    }

    @Override
    public String toString() {
        return "Person[sealed]";
    }
}
