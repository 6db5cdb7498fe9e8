package org.baqylau.events;

/** A fact about a complaint; its subject is the complaint. */
public sealed interface ComplaintFact extends Fact
        permits ComplaintFiled,
                ComplaintForwarded,
                ComplaintAnswered,
                ComplaintAppealed,
                ComplaintWithdrawn,
                ComplaintVoided {}
