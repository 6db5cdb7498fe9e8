package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** What a concluded case brought for one person. */
public record Sentenced(Sentence sentence, @Nullable Integer months) {
    public Sentenced {
        Check.count("months", months);
    }
}
