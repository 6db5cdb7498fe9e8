package org.baqylau.events;

/** A fact about a monitoring commission; its subject is the commission. */
public sealed interface CommissionFact extends Fact
        permits CommissionRegistered, CommissionDissolved, MemberAppointed, MemberReleased {}
