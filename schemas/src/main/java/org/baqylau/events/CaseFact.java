package org.baqylau.events;

/** A fact about a criminal case; its subject is the case. */
public sealed interface CaseFact extends Fact permits CaseOpened, CaseConcluded {}
