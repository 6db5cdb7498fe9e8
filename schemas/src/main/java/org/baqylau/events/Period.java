package org.baqylau.events;

import java.time.LocalDate;

/** A period of local days, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        Check.date("from", from);
        Check.date("to", to);
    }
}
