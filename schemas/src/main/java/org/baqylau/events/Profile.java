package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** What limits depend on in a detained person. */
public record Profile(
        Sex sex,
        AgeGroup ageGroup,
        Nationality nationality,
        @Nullable Boolean wantedAbroad) {}
