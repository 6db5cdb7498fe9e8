package org.baqylau.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.baqylau.events.Qualifier;

/** Whether a recorded figure bears out a published one, by what its qualifier says. */
public enum Comparison {
    CONFIRMED,
    CONTRADICTS,
    CANNOT_COMPUTE;

    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    public static Comparison of(BigDecimal published, Qualifier qualifier, BigDecimal recorded) {
        boolean holds = switch (qualifier) {
            case EXACT ->
                recorded.setScale(published.scale(), RoundingMode.HALF_UP).compareTo(published) == 0;
            case MORE_THAN -> recorded.compareTo(published) > 0;
            case AT_LEAST -> recorded.compareTo(published) >= 0;
            case ABOUT ->
                recorded.subtract(published).abs().compareTo(published.abs().multiply(ABOUT)) <= 0;
        };
        return holds ? CONFIRMED : CONTRADICTS;
    }

    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
