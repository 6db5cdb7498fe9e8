package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.Code;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintAppealed;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintForwarded;
import org.baqylau.events.ComplaintOutcome;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.ComplaintWithdrawn;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.ReprisalReported;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a complaint. Withdrawn, it is closed and stays counted; voided, it leaves the figures.
 *
 * @param filed null while it is not known
 * @param filedBy the account that filed it
 * @param outcome of the last answer
 */
public record StandingComplaint(
        String complaintId,
        @Nullable ComplaintFiled filed,
        @Nullable String filedBy,
        @Nullable FacilityCause facility,
        State state,
        @Nullable ComplaintOutcome outcome,
        List<ReprisalReported> reprisals,
        List<ExaminationRecorded> examinations,
        Map<String, Fate> fates) {

    /** Where a complaint is on its way: at its last step by time, unless withdrawn or voided. */
    public enum State implements Code {
        OPEN,
        FORWARDED,
        ANSWERED,
        APPEALED,
        WITHDRAWN,
        VOIDED;

        private final String wire = name().toLowerCase(Locale.ROOT);

        @Override
        public String wire() {
            return wire;
        }
    }

    public StandingComplaint {
        reprisals = List.copyOf(reprisals);
        examinations = List.copyOf(examinations);
    }

    public static StandingComplaint of(String complaintId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var opener = fates.opener(facts, ComplaintFiled.class);
        var filed = opener == null ? null : (ComplaintFiled) opener.event().data();
        var named = filed == null ? null : filed.facilityId();
        var facility = named == null ? Optional.<FacilityCause>empty() : causes.facility(named);
        if (opener == null || filed == null || (named != null && !fates.admits(opener, named, facility))) {
            fates.heldBehind(ComplaintFiled.class, facts, "complaint/" + complaintId);
            return new StandingComplaint(
                    complaintId, null, null, null, State.OPEN, null, List.of(), List.of(), fates.asMap());
        }
        return follow(complaintId, opener, filed, Order.byTime(facts), facility.orElse(null), fates);
    }

    private static StandingComplaint follow(
            String complaintId,
            RecordedEvent opener,
            ComplaintFiled filed,
            List<RecordedEvent> facts,
            @Nullable FacilityCause facility,
            Fates fates) {
        var state = State.OPEN;
        boolean withdrawn = false;
        boolean voided = false;
        ComplaintOutcome outcome = null;
        var reprisals = new ArrayList<ReprisalReported>(0);
        var examinations = new ArrayList<ExaminationRecorded>(0);
        for (var fact : facts) {
            var stated = fact.event().data();
            if (stated instanceof ComplaintFiled || !fates.inTerritory(fact, facility)) {
                continue;
            }
            if (stated instanceof ReprisalReported reprisal) {
                reprisals.add(reprisal);
            } else if (stated instanceof ExaminationRecorded examination) {
                examinations.add(examination);
            } else if (stated instanceof ComplaintFact step) {
                switch (step) {
                    case ComplaintFiled _ -> {}
                    case ComplaintForwarded _ -> state = State.FORWARDED;
                    case ComplaintAnswered answered -> {
                        state = State.ANSWERED;
                        outcome = answered.outcome();
                    }
                    case ComplaintAppealed _ -> state = State.APPEALED;
                    case ComplaintWithdrawn _ -> withdrawn = true;
                    case ComplaintVoided _ -> voided = true;
                }
            }
        }
        if (voided) {
            state = State.VOIDED;
        } else if (withdrawn) {
            state = State.WITHDRAWN;
        }
        return new StandingComplaint(
                complaintId,
                filed,
                opener.submitter().account(),
                facility,
                state,
                outcome,
                reprisals,
                examinations,
                fates.asMap());
    }

    public boolean known() {
        return filed != null;
    }

    /** Whether it counts in figures. */
    public boolean counts() {
        return filed != null && state != State.VOIDED;
    }
}
