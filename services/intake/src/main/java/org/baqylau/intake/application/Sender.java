package org.baqylau.intake.application;

import org.baqylau.events.standing.Submitter;
import org.baqylau.events.standing.SubmitterJson;

/**
 * Who sends, once for all that is sent with one request.
 *
 * @param header the account as it stands beside each event on the log
 */
public record Sender(Submitter who, String header) {
    private static final SubmitterJson JSON = new SubmitterJson();

    public static Sender of(Submitter who) {
        return new Sender(who, JSON.write(who));
    }
}
