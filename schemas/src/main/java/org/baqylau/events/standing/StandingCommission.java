package org.baqylau.events.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionFact;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a commission: from when to when it was, and who sat on it.
 *
 * @param dissolved no longer in being on that day
 * @param members by member id, then by the day of appointment; terms follow one another and never overlap
 */
public record StandingCommission(
        String commissionId,
        @Nullable CommissionRegistered registered,
        @Nullable LocalDate dissolved,
        Map<String, List<Term>> members,
        Map<String, Fate> fates) {

    /** @param until no longer a member on that day */
    public record Term(LocalDate from, @Nullable LocalDate until, Profession profession) {

        public boolean includes(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** One step of a member, ordered by the day on which it holds, then by time and id. */
    private record Step(
            RecordedEvent fact, LocalDate on, @Nullable Profession appointed) {

        private static final Comparator<Step> BY_DAY =
                Comparator.comparing(Step::on).thenComparing(Step::fact, Order.BY_TIME);
    }

    public static StandingCommission of(String commissionId, List<RecordedEvent> facts) {
        var fates = new Fates();
        var opener = fates.opener(facts, CommissionRegistered.class);
        if (opener == null) {
            fates.heldBehind(CommissionRegistered.class, facts, "commission/" + commissionId);
            return new StandingCommission(commissionId, null, null, Map.of(), fates.asMap());
        }
        var registered = (CommissionRegistered) opener.event().data();
        LocalDate dissolved = null;
        var steps = new TreeMap<String, List<Step>>();
        for (var fact : Order.byTime(facts)) {
            if (fact.event().data() instanceof CommissionFact stated) {
                if (!(stated instanceof CommissionRegistered)
                        && !fact.submitter().covers(registered.region())) {
                    fates.refused(fact, Refusal.TERRITORY);
                    continue;
                }
                switch (stated) {
                    case CommissionRegistered _ -> {}
                    case CommissionDissolved dissolution -> dissolved = dissolution.on();
                    case MemberAppointed member ->
                        steps.computeIfAbsent(member.memberId(), id -> new ArrayList<>())
                                .add(new Step(fact, member.on(), member.profession()));
                    case MemberReleased member ->
                        steps.computeIfAbsent(member.memberId(), id -> new ArrayList<>())
                                .add(new Step(fact, member.on(), null));
                }
            }
        }
        var members = new TreeMap<String, List<Term>>();
        steps.forEach((member, taken) -> {
            var terms = terms(taken);
            if (!terms.isEmpty()) {
                members.put(member, terms);
            }
        });
        return new StandingCommission(
                commissionId, registered, dissolved, Collections.unmodifiableMap(members), fates.asMap());
    }

    /** A term runs to the next step of its member; one that ends on its first day is none. */
    private static List<Term> terms(List<Step> steps) {
        steps.sort(Step.BY_DAY);
        var terms = new ArrayList<Term>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var until = i + 1 < steps.size() ? steps.get(i + 1).on() : null;
            if (step.appointed() != null && !step.on().equals(until)) {
                terms.add(new Term(step.on(), until, step.appointed()));
            }
        }
        return List.copyOf(terms);
    }

    public boolean inBeingOn(LocalDate day) {
        return registered != null && !day.isBefore(registered.on()) && (dissolved == null || day.isBefore(dissolved));
    }

    /** The terms of those who sit on it that day; none while the commission is not in being. */
    public List<Term> sittingOn(LocalDate day) {
        var sitting = new ArrayList<Term>();
        if (inBeingOn(day)) {
            for (var terms : members.values()) {
                for (var term : terms) {
                    if (term.includes(day)) {
                        sitting.add(term);
                    }
                }
            }
        }
        return sitting;
    }
}
