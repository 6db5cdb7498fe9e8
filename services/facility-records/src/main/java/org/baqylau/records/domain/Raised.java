package org.baqylau.records.domain;

/**
 * A flag that a record raises.
 *
 * @param about the subject, with its kind, whose facility it concerns
 */
public record Raised(String about, Flag flag) {}
