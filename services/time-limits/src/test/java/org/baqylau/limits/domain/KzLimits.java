package org.baqylau.limits.domain;

import org.baqylau.limits.adapter.packs.Packs;

/** The limits that the service ships. */
public final class KzLimits {
    public static final Limits LIMITS = Packs.shipped();
    public static final String PROTOCOL = "KZ-PROTOCOL-3H";
    public static final String COURT_72 = "KZ-COURT-72H";
    public static final String COURT_48 = "KZ-COURT-48H";
    public static final String COURT_24_MINOR = "KZ-COURT-24H-MINOR";

    private KzLimits() {}
}
