package org.baqylau.events.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a commission: from when to when it was, and who sat on it.
 *
 * @param dissolved no longer in being on that day
 * @param members by member id, then by the day of appointment
 */
public record StandingCommission(
        String commissionId,
        @Nullable CommissionRegistered registered,
        @Nullable LocalDate dissolved,
        Map<String, List<Term>> members,
        Map<String, Fate> fates) {

    /** @param until no longer a member on that day */
    public record Term(LocalDate from, @Nullable LocalDate until, Profession profession) {}

    public static StandingCommission of(String commissionId, List<RecordedEvent> facts) {
        var fates = new Fates();
        CommissionRegistered registered = null;
        for (var fact : facts) {
            if (fact.event().data() instanceof CommissionRegistered opening) {
                if (registered == null) {
                    registered = opening;
                } else {
                    fates.refused(fact, Refusal.ALREADY_EXISTS);
                }
            }
        }
        LocalDate dissolved = null;
        var appointed = new HashMap<String, TreeMap<LocalDate, Profession>>();
        var released = new HashMap<String, TreeMap<LocalDate, Boolean>>();
        for (var fact : Order.byTime(facts)) {
            if (registered == null) {
                fates.held(fact, "commission/" + commissionId);
                continue;
            }
            switch (fact.event().data()) {
                case CommissionDissolved dissolution -> dissolved = dissolution.on();
                case MemberAppointed member ->
                    appointed
                            .computeIfAbsent(member.memberId(), id -> new TreeMap<>())
                            .put(member.on(), member.profession());
                case MemberReleased member ->
                    released.computeIfAbsent(member.memberId(), id -> new TreeMap<>())
                            .put(member.on(), true);
                default -> {
                    // The registration.
                }
            }
        }
        var members = new TreeMap<String, List<Term>>();
        appointed.forEach(
                (member, starts) -> members.put(member, terms(starts, released.getOrDefault(member, new TreeMap<>()))));
        return new StandingCommission(commissionId, registered, dissolved, members, fates.asMap());
    }

    /** A term runs to the first release after it or to the next appointment. */
    private static List<Term> terms(TreeMap<LocalDate, Profession> starts, TreeMap<LocalDate, Boolean> releases) {
        return starts.entrySet().stream()
                .map(start -> {
                    var release = releases.higherKey(start.getKey());
                    var next = starts.higherKey(start.getKey());
                    var until = release == null || (next != null && next.isBefore(release)) ? next : release;
                    return new Term(start.getKey(), until, start.getValue());
                })
                .toList();
    }

    public boolean inBeingOn(LocalDate day) {
        return registered != null && !day.isBefore(registered.on()) && (dissolved == null || day.isBefore(dissolved));
    }
}
