package org.baqylau.intake.application;

/**
 * How much may be on its way at once.
 *
 * @param singles from the head of a request to its outcome; over it, clients are turned away
 * @param batches the same
 * @param streams from the line to its outcome; over it, streams are read more slowly
 */
public record Capacities(Capacity singles, Capacity batches, Capacity streams) {}
