package org.baqylau.limits.notices.domain;

import java.util.Locale;
import org.baqylau.events.Code;

/** A way of telling. */
public enum Kind implements Code {
    EMAIL,
    WEBHOOK;

    @Override
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
