package org.baqylau.limits.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Agency;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Fact;
import org.baqylau.events.LocalizedName;
import org.baqylau.events.Nationality;
import org.baqylau.events.Profile;
import org.baqylau.events.RegimeOfLaw;
import org.baqylau.events.ReleaseGround;
import org.baqylau.events.Sex;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.Submitter;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Appended;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.Logged;

/** Puts facts on the log as intake would. */
public final class Told {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(5);

    private final Log log;
    private final String topic;
    private final EventJson json = EventJson.logged();
    private final SubmitterJson submitters = new SubmitterJson();

    public Told(Log log, String topic) {
        this.log = log;
        this.topic = topic;
    }

    public void facility(String id, String region) {
        tell(
                UUID.randomUUID().toString(),
                "registry",
                Instant.parse("2005-01-01T00:00:00Z"),
                new FacilityRegistered(
                        id,
                        id,
                        new LocalizedName("Орын", "Место", "Place"),
                        FacilityType.TEMPORARY_DETENTION_ISOLATOR,
                        null,
                        region,
                        Agency.INTERIOR,
                        40,
                        LocalDate.parse("2005-01-01"),
                        null,
                        null));
    }

    /** Gives the id of the entry. */
    public String entry(String detention, String facility, String milestone, Instant at) {
        return entry(detention, facility, milestone, at, "custody", AgeGroup.ADULT);
    }

    public String entry(String detention, String facility, String milestone, Instant at, String account, AgeGroup age) {
        var claimant = account.startsWith("custody") ? Claimant.CUSTODY_REGISTER : Claimant.LAWYER;
        return logged(detention, facility, milestone, at, account, claimant, age);
    }

    /** What somebody beside the register says, of an adult; gives the id of the entry. */
    public String claim(
            String detention, String facility, String milestone, Instant at, String account, Claimant claimant) {
        return logged(detention, facility, milestone, at, account, claimant, AgeGroup.ADULT);
    }

    /** What visitors say of a minor. */
    void minorFound(String detention, String facility, String milestone, Instant at) {
        logged(detention, facility, milestone, at, "monitor", Claimant.VISIT, AgeGroup.MINOR);
    }

    private String logged(
            String detention,
            String facility,
            String milestone,
            Instant at,
            String account,
            Claimant claimant,
            AgeGroup age) {
        String id = UUID.randomUUID().toString();
        var profile = new Profile(Sex.MALE, age, Nationality.CITIZEN, null);
        var details = milestone.equals("released") ? new DetentionDetails.Released(ReleaseGround.INVESTIGATOR) : null;
        tell(
                id,
                account,
                at,
                new DetentionLogged(
                        detention,
                        facility,
                        milestone,
                        stated(at),
                        null,
                        claimant,
                        "person-1",
                        null,
                        null,
                        profile,
                        RegimeOfLaw.CRIMINAL,
                        details,
                        null));
        return id;
    }

    void corrected(String detention, String entry, Instant at) {
        tell(
                UUID.randomUUID().toString(),
                "prosecutor",
                Instant.now(),
                new DetentionCorrected(detention, entry, stated(at), null, "wrong", null));
    }

    void voided(String detention, String entry) {
        tell(
                UUID.randomUUID().toString(),
                "prosecutor",
                Instant.now(),
                new DetentionVoided(detention, entry, "wrong", null));
    }

    Appended tell(String id, String account, Instant time, Fact fact) {
        var role = account.contains("-") ? account.substring(0, account.indexOf('-')) : account;
        var submitter = new Submitter(account, Set.of(role), Set.of("*"), Set.of(), Set.of());
        var event = Event.of(id, "/test", stated(time), fact);
        return log.append(
                        topic,
                        event.subject(),
                        json.write(event),
                        Map.of(Logged.TYPE, event.type(), Logged.SUBMITTER, submitters.write(submitter)))
                .join();
    }

    static StatedTime stated(Instant at) {
        return StatedTime.of(at, OFFSET);
    }
}
