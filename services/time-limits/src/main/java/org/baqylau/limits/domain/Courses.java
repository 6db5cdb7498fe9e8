package org.baqylau.limits.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.LimitState;
import org.baqylau.events.standing.DetentionEntry;

/** Which limits run in a detention, and how. */
public final class Courses {

    /** Limits of the first kind start once; those that start again count on from here. */
    private static final int FIRST = 1;

    private Courses() {}

    /** One course for each obligation, in the order of the packs; limits whose conditions do not hold have none. */
    public static List<Course> of(Dossier dossier, Limits limits) {
        var courses = new ArrayList<Course>();
        for (var id : limits.ids()) {
            deciding(dossier, limits, id)
                    .filter(limit -> applies(dossier, limit))
                    .ifPresent(limit -> courses.addAll(of(dossier, limit)));
        }
        return courses;
    }

    /**
     * What is to be said of an obligation that was judged and is none any more: that it does not apply, where a version
     * in force asks for another kind of person or case; else that the judgement is taken back.
     */
    public static Judgement gone(Dossier dossier, Limits limits, Judgement before) {
        boolean applicable = deciding(dossier, limits, before.obligation().limit())
                .map(limit -> applies(dossier, limit))
                .orElse(true);
        return new Judgement(
                before.obligation(),
                before.version(),
                applicable ? LimitState.CLEARED : LimitState.NOT_APPLICABLE,
                before.due(),
                null,
                null,
                false,
                List.copyOf(new TreeSet<>(dossier.standing().basis())));
    }

    /** The version in force on the local day of its own trigger; where nothing has started, on that of the last fact. */
    private static Optional<Limit> deciding(Dossier dossier, Limits limits, String id) {
        for (var limit : limits.versions(id)) {
            var start = Reading.of(dossier, limit, entry -> true).start();
            var from = start == null ? dossier.lastRecorded() : start.at().first();
            if (from != null && limit.inForceOn(dossier.localDay(from))) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    private static boolean applies(Dossier dossier, Limit limit) {
        return limit.conditions().stream()
                .allMatch(condition -> condition.holds(dossier.telling(condition.trait())
                        .flatMap(entry -> condition.trait().of(entry.logged()))));
    }

    private static List<Course> of(Dossier dossier, Limit limit) {
        var reading = Reading.of(dossier, limit, entry -> true);
        var register = Reading.of(dossier, limit, DetentionEntry::byRegister);
        var basis = basis(dossier, limit, reading);
        if (limit.addressees().isEmpty()) {
            return List.of(course(dossier, limit, "", reading, register, basis));
        }
        return limit.addressees().stream()
                .map(addressee -> course(dossier, limit, addressee.code(), reading, register, basis))
                .toList();
    }

    private static Course course(
            Dossier dossier, Limit limit, String addressee, Reading reading, Reading register, List<String> basis) {
        var key = new ObligationKey(dossier.detentionId(), limit.id(), addressee, FIRST);
        return new Course(key, limit, dossier, reading, register, basis);
    }

    /**
     * Every claim of a milestone that this limit looks at, standing or voided; what it started from; who tells the traits
     * that it depends on; and all corrections and voidings of the detention. What is true again after a change so never
     * rests on the same facts as before.
     */
    private static List<String> basis(Dossier dossier, Limit limit, Reading reading) {
        var basis = new TreeSet<>(dossier.amendments());
        for (var entry : dossier.standing().entries()) {
            if (limit.concerns(entry.milestone())) {
                basis.add(entry.id());
            }
        }
        for (var fact : dossier.voided()) {
            if (fact.event().data() instanceof DetentionLogged logged && limit.concerns(logged.milestone())) {
                basis.add(fact.event().id());
            }
        }
        if (reading.start() != null) {
            basis.add(reading.start().id());
        }
        limit.conditions().stream()
                .flatMap(condition -> dossier.telling(condition.trait()).stream())
                .forEach(entry -> basis.add(entry.id()));
        return List.copyOf(basis);
    }
}
