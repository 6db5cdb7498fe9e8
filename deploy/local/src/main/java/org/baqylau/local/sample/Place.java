package org.baqylau.local.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A place of detention, as it enters the registry.
 *
 * @param number in its town, among those of its type
 * @param share how much of what happens in places of its type happens here
 * @param late whether the registry learns of it after what happened there
 * @param womenSince from when it is a women's institution
 */
record Place(
        String id,
        String code,
        String type,
        @Nullable String regime,
        String agency,
        Town town,
        int number,
        int capacity,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int share,
        boolean late,
        @Nullable LocalDate womenSince) {

    boolean openOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }

    boolean forWomenOn(LocalDate day) {
        return womenSince != null && !day.isBefore(womenSince);
    }

    /** Where people serve a sentence or await it under the penal system. */
    boolean penal() {
        return type.equals("correctional_institution") || type.equals("remand_isolator");
    }

    OffsetDateTime at(LocalDate day, int secondOfDay) {
        return day.atTime(LocalTime.ofSecondOfDay(secondOfDay))
                .atZone(town.zone())
                .toOffsetDateTime();
    }
}
