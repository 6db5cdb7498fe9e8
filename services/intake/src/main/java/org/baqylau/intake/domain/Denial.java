package org.baqylau.intake.domain;

/** Why an account may not send a fact. */
public enum Denial {
    /** Only the system itself makes such facts. */
    SYSTEM_FACT,
    /** No role of the account sends such facts. */
    ROLE,
    /** The account does not act for the body in whose name the report is made. */
    BODY,
    /** Only custody speaks for its own register. */
    CLAIMANT,
    /** The account does not act for the agency that the recommendation is addressed to. */
    ADDRESSEE,
    /** The place lies outside the account's territory. */
    TERRITORY,
    /** The report or entry belongs to somebody else. */
    NOT_YOURS
}
