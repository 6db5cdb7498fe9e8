package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** What a milestone says beside its time; each form belongs to one milestone. */
public sealed interface DetentionDetails {

    /** Whom of those to be told of a foreigner's detention this notice went to. */
    record MissionNotified(NoticeAddressee addressee) implements DetentionDetails {}

    /** Which limit was extended, until when, and by whom. */
    record LimitExtended(String limit, StatedTime until, String authority) implements DetentionDetails {
        public LimitExtended {
            Check.id("limit", limit);
            Check.text("authority", authority);
        }
    }

    /** The facility that somebody was transferred to. */
    record Transferred(String toFacilityId) implements DetentionDetails {
        public Transferred {
            Check.id("toFacilityId", toFacilityId);
        }
    }

    record CourtDecided(CourtDecision decision) implements DetentionDetails {}

    record Released(ReleaseGround ground) implements DetentionDetails {}

    /** An empty object, which any milestone without details of its own may carry. */
    record None() implements DetentionDetails {}

    /** Refuses details that belong to another milestone. */
    static void check(String milestone, @Nullable DetentionDetails details) {
        var fits = switch (details) {
            case null -> true;
            case MissionNotified _ -> milestone.equals(Milestones.MISSION_NOTIFIED);
            case LimitExtended _ -> milestone.equals(Milestones.LIMIT_EXTENDED);
            case Transferred _ -> milestone.equals(Milestones.TRANSFERRED);
            case CourtDecided _ -> milestone.equals(Milestones.COURT_DECIDED);
            case Released _ -> milestone.equals(Milestones.RELEASED);
            case None _ -> !Milestones.WITH_DETAILS.contains(milestone);
        };
        if (!fits) {
            throw MalformedEvent.in("details", Flaw.NOT_ALLOWED_HERE, milestone);
        }
    }
}
