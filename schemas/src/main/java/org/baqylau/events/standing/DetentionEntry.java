package org.baqylau.events.standing;

import java.time.Instant;
import java.util.List;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionLogged;

/**
 * One entry of the detention log as it stands: with the time that its last correction gives it.
 *
 * @param id of the event that logged it
 * @param recorded when the time that stands was recorded
 * @param basis ids of the facts that make it what it is: the entry and its corrections
 */
public record DetentionEntry(
        String id, DetentionLogged logged, ClaimedTime at, Instant recorded, String submitter, List<String> basis) {

    public String milestone() {
        return logged.milestone();
    }

    public boolean byRegister() {
        return logged.claimant() == Claimant.CUSTODY_REGISTER;
    }

    /** A time that lies after its own recording cannot be known. */
    boolean afterItsRecording() {
        return at.first().isAfter(recorded);
    }
}
