package org.baqylau.limits.application;

import java.time.Instant;
import java.time.LocalDate;
import org.baqylau.codes.Regions;

/** The day by which the region of a facility goes when a question is asked: that of the country. */
public final class LocalDays {

    private LocalDays() {}

    public static LocalDate of(Instant moment) {
        return moment.atZone(Regions.COUNTRY_ZONE).toLocalDate();
    }
}
