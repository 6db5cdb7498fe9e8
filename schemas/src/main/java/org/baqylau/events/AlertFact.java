package org.baqylau.events;

/** A fact about an alert; its subject is the alert. */
public sealed interface AlertFact extends Fact
        permits AlertRaised, AlertAcknowledged, AlertHandedOver, AlertResolved, AlertReopened, AlertLapsed {}
