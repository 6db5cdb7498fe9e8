package org.baqylau.codes;

import java.time.LocalDate;

/**
 * A value that holds from a local day until the next one of its list.
 *
 * @param from the first local day
 */
public record Dated<T>(LocalDate from, T value) {}
