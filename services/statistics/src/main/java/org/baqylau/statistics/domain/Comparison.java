package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.baqylau.events.Qualifier;

/** Whether a recorded figure bears out a published one, by what its qualifier says. */
public enum Comparison {
    CONFIRMED,
    CONTRADICTS,
    CANNOT_COMPUTE;

    static final BigDecimal ABOUT = new BigDecimal("0.05");

    public static Comparison of(BigDecimal published, Qualifier qualifier, BigDecimal recorded) {
        boolean holds = switch (qualifier) {
            case EXACT ->
                recorded.setScale(decimals(published), RoundingMode.HALF_UP).compareTo(published) == 0;
            case MORE_THAN -> recorded.compareTo(published) > 0;
            case AT_LEAST -> recorded.compareTo(published) >= 0;
            case ABOUT ->
                recorded.subtract(published).abs().compareTo(published.abs().multiply(ABOUT)) <= 0;
        };
        return holds ? CONFIRMED : CONTRADICTS;
    }

    /** A number written with an exponent, such as 4.6E4, is still told to the unit. */
    static int decimals(BigDecimal printed) {
        return Math.max(0, printed.scale());
    }

    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
