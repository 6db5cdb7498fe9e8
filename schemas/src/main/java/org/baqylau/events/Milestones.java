package org.baqylau.events;

import java.util.List;
import java.util.Set;

/**
 * The steps of a detention that the contract names. A milestone stays a text on the wire, because limit packs declare
 * more of them as {@code <jurisdiction>.<name>}.
 */
public final class Milestones {
    public static final String APPREHENDED = "apprehended";
    public static final String DELIVERED = "delivered";
    public static final String HANDED_TO_INVESTIGATOR = "handed_to_investigator";
    public static final String PROTOCOL_DRAWN = "protocol_drawn";
    public static final String RIGHTS_EXPLAINED = "rights_explained";
    public static final String PROSECUTOR_NOTIFIED = "prosecutor_notified";
    public static final String RELATIVES_NOTIFIED = "relatives_notified";
    public static final String GUARDIANS_NOTIFIED = "guardians_notified";
    public static final String MISSION_NOTIFIED = "mission_notified";
    public static final String PHONE_CALL_OFFERED = "phone_call_offered";
    public static final String COUNSEL_MET = "counsel_met";
    public static final String FIRST_INTERVIEW = "first_interview";
    public static final String PLACED = "placed";
    public static final String MEDICAL_EXAMINED = "medical_examined";
    public static final String INJURY_FOUND = "injury_found";
    public static final String INJURY_NOTIFIED = "injury_notified";
    public static final String EXTENSION_REQUESTED = "extension_requested";
    public static final String LIMIT_EXTENDED = "limit_extended";
    public static final String SUSPENDED = "suspended";
    public static final String RESUMED = "resumed";
    public static final String CAME_OF_AGE = "came_of_age";
    public static final String TRANSFERRED = "transferred";
    public static final String BROUGHT_BEFORE_COURT = "brought_before_court";
    public static final String COURT_DECIDED = "court_decided";
    public static final String RELEASED = "released";

    /** All milestones of the contract, in the order in which a detention usually passes them. */
    public static final List<String> ALL = List.of(
            APPREHENDED,
            DELIVERED,
            HANDED_TO_INVESTIGATOR,
            PROTOCOL_DRAWN,
            RIGHTS_EXPLAINED,
            PROSECUTOR_NOTIFIED,
            RELATIVES_NOTIFIED,
            GUARDIANS_NOTIFIED,
            MISSION_NOTIFIED,
            PHONE_CALL_OFFERED,
            COUNSEL_MET,
            FIRST_INTERVIEW,
            PLACED,
            MEDICAL_EXAMINED,
            INJURY_FOUND,
            INJURY_NOTIFIED,
            EXTENSION_REQUESTED,
            LIMIT_EXTENDED,
            SUSPENDED,
            RESUMED,
            CAME_OF_AGE,
            TRANSFERRED,
            BROUGHT_BEFORE_COURT,
            COURT_DECIDED,
            RELEASED);

    static final Set<String> NAMES = Set.copyOf(ALL);
    static final Set<String> WITH_DETAILS =
            Set.of(MISSION_NOTIFIED, LIMIT_EXTENDED, TRANSFERRED, COURT_DECIDED, RELEASED);

    private Milestones() {}
}
