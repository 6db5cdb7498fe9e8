package org.baqylau.limits.domain;

import java.time.Duration;

/**
 * How long the record is given to become whole before something is said about what is missing in it.
 *
 * @param settle after the start of a limit was recorded, where the limit was over by then: the rest of the chain may
 *     be on its way
 * @param quiet after the last fact of a detention: before a breach in history, and before a missing apprehension
 */
public record Pace(Duration settle, Duration quiet) {}
