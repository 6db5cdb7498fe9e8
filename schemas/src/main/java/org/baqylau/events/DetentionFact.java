package org.baqylau.events;

/** A fact of the detention log; its subject is the detention. */
public sealed interface DetentionFact extends Fact permits DetentionLogged, DetentionCorrected, DetentionVoided {}
