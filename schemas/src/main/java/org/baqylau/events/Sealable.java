package org.baqylau.events;

/**
 * A field that a client sends in clear and that stands sealed on the log.
 *
 * @param <T> what the field holds in clear
 */
public sealed interface Sealable<T> permits Clear, Sealed {}
