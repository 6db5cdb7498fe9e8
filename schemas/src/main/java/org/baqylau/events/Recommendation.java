package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One recommendation that a visit makes, or repeats from an earlier one. */
public record Recommendation(
        String recommendationId,
        Addressee addressee,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable String repeats) {
    public Recommendation {
        Check.id("recommendationId", recommendationId);
        Check.text("text", text);
        Check.date("dueOn", dueOn);
        Check.id("repeats", repeats);
    }
}
