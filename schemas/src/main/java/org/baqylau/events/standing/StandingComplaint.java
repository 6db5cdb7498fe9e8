package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintAppealed;
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

    /** Where a complaint is on its way. */
    public enum State implements org.baqylau.events.Code {
        OPEN,
        FORWARDED,
        ANSWERED,
        APPEALED,
        WITHDRAWN,
        VOIDED;

        @Override
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static StandingComplaint of(String complaintId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        RecordedEvent opener = null;
        for (var fact : facts) {
            if (fact.event().data() instanceof ComplaintFiled) {
                if (opener == null) {
                    opener = fact;
                } else {
                    fates.refused(fact, Refusal.ALREADY_EXISTS);
                }
            }
        }
        Optional<FacilityCause> facility = Optional.empty();
        boolean stands = false;
        if (opener != null && opener.event().data() instanceof ComplaintFiled filed) {
            if (filed.facilityId() == null) {
                stands = true;
            } else {
                facility = causes.facility(filed.facilityId());
                stands = fates.admits(opener, filed.facilityId(), facility);
            }
        }
        if (opener == null || !stands) {
            for (var fact : facts) {
                if (!(fact.event().data() instanceof ComplaintFiled)) {
                    fates.held(fact, "complaint/" + complaintId);
                }
            }
            return new StandingComplaint(
                    complaintId, null, null, null, State.OPEN, null, List.of(), List.of(), fates.asMap());
        }
        return follow(complaintId, opener, facts, facility.orElse(null), fates);
    }

    private static StandingComplaint follow(
            String complaintId,
            RecordedEvent opener,
            List<RecordedEvent> facts,
            @Nullable FacilityCause facility,
            Fates fates) {
        var state = State.OPEN;
        boolean withdrawn = false;
        boolean voided = false;
        ComplaintOutcome outcome = null;
        var reprisals = new ArrayList<ReprisalReported>();
        var examinations = new ArrayList<ExaminationRecorded>();
        for (var fact : Order.byTime(facts)) {
            if (!fact.event().id().equals(opener.event().id())
                    && facility != null
                    && !fates.inTerritory(fact, facility)) {
                continue;
            }
            switch (fact.event().data()) {
                case ComplaintForwarded _ -> state = State.FORWARDED;
                case ComplaintAnswered answered -> {
                    state = State.ANSWERED;
                    outcome = answered.outcome();
                }
                case ComplaintAppealed _ -> state = State.APPEALED;
                case ComplaintWithdrawn _ -> withdrawn = true;
                case ComplaintVoided _ -> voided = true;
                case ReprisalReported reprisal -> reprisals.add(reprisal);
                case ExaminationRecorded examination -> examinations.add(examination);
                default -> {
                    // The filing, and later filings, which are refused.
                }
            }
        }
        if (withdrawn) {
            state = State.WITHDRAWN;
        }
        if (voided) {
            state = State.VOIDED;
        }
        return new StandingComplaint(
                complaintId,
                (ComplaintFiled) opener.event().data(),
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
