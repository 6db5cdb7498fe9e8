package org.baqylau.events;

import java.math.BigDecimal;

/** Money awarded to a victim. */
public record Compensation(BigDecimal amount, String currency) {
    public Compensation {
        Check.number("amount", amount, 0L, 1000000000000000L);
        Check.currency("currency", currency);
    }
}
