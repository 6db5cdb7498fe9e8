package org.baqylau.statistics.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Claimant;
import org.baqylau.events.CourtDecision;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Nationality;
import org.baqylau.events.Profile;
import org.baqylau.events.RegimeOfLaw;
import org.baqylau.events.ReleaseGround;
import org.baqylau.events.Sex;
import org.baqylau.events.StatedTime;

/** Detentions: several claims of a milestone, corrected and voided by those who may and those who may not. */
final class DetentionFacts {

    private static final List<String> MILESTONES = List.of(
            "apprehended",
            "apprehended",
            "delivered",
            "protocol_drawn",
            "placed",
            "injury_found",
            "injury_found",
            "injury_found",
            "court_decided",
            "released",
            "transferred");

    private static final Instant AFTER_ANY_RECORDING = Instant.parse("2040-06-01T00:00:00Z");

    private final History history;
    private final List<String> facilities;

    DetentionFacts(History history, List<String> facilities) {
        this.history = history;
        this.facilities = facilities;
    }

    void detention() {
        String id = history.id("t");
        var entries = new ArrayList<String>(List.of("no-such-entry"));
        var loggers = new ArrayList<String>(List.of("custody"));
        for (int i = 1 + history.upTo(8); i > 0; i--) {
            String by = history.one(History.ACCOUNTS);
            var entry = entry(id);
            String logged = history.say(entry, by);
            if (history.chance(0.1)) {
                history.sayAgain(logged, entry(id), by);
            }
            entries.add(logged);
            loggers.add(by);
        }
        for (int i = history.upTo(3); i > 0; i--) {
            int entry = history.upTo(entries.size() - 1);
            String by = history.chance(0.7) ? loggers.get(entry) : history.one(History.ACCOUNTS);
            history.say(
                    history.chance(0.7)
                            ? new DetentionCorrected(id, entries.get(entry), history.moment(), null, "wrong", null)
                            : new DetentionVoided(id, entries.get(entry), "wrong", null),
                    by);
        }
        new LimitFacts(history).onDetention(id, entries);
    }

    private DetentionLogged entry(String id) {
        String milestone = history.one(MILESTONES);
        var at = history.moment();
        if (milestone.equals("apprehended") && history.chance(0.3)) {
            at = StatedTime.of(at.instant().minus(Duration.ofDays(20 + history.upTo(20))), at.offset());
        }
        if (milestone.equals("injury_found") && history.chance(0.1)) {
            at = StatedTime.of(AFTER_ANY_RECORDING.plus(Duration.ofDays(history.upTo(99))), at.offset());
        }
        return new DetentionLogged(
                id,
                history.one(facilities),
                milestone,
                at,
                null,
                history.chance(0.5) ? Claimant.CUSTODY_REGISTER : history.one(Claimant.values()),
                null,
                null,
                null,
                history.maybe(new Profile(
                        history.one(Sex.values()),
                        history.one(AgeGroup.values()),
                        history.one(Nationality.values()),
                        null)),
                history.maybe(history.one(RegimeOfLaw.values())),
                switch (milestone) {
                    case "court_decided" -> new DetentionDetails.CourtDecided(history.one(CourtDecision.values()));
                    case "released" -> new DetentionDetails.Released(history.one(ReleaseGround.values()));
                    case "transferred" -> new DetentionDetails.Transferred(history.one(facilities));
                    default -> null;
                },
                null);
    }
}
