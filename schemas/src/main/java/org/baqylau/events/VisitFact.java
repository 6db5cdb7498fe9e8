package org.baqylau.events;

/** A fact about a monitoring visit; its subject is the visit. */
public sealed interface VisitFact extends Fact permits VisitReported, VisitAmended, VisitWithdrawn {}
