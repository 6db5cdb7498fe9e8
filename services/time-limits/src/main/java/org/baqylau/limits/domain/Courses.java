package org.baqylau.limits.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.baqylau.events.LimitState;
import org.jspecify.annotations.Nullable;

/** Which limits of a pack run in a dossier, and how. */
public final class Courses {

    /** A version and one of its starts. */
    private record Decided(Limit limit, Start start) {}

    private final Dossier dossier;
    private final Limits limits;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;
    private final boolean registerAlone;

    private Courses(Dossier dossier, Limits limits) {
        this.dossier = dossier;
        this.limits = limits;
        // A zone may change between the claims: a day more on either side is never too few.
        earliest = dossier.known() ? day(dossier.claims().getFirst()).minusDays(1) : null;
        latest = dossier.known() ? day(dossier.claims().getLast()).plusDays(1) : null;
        registerAlone = dossier.claims().stream().allMatch(Claim::byRegister);
    }

    /** One course for each obligation, in the order of the pack; limits whose conditions do not hold have none. */
    public static List<Course> of(Dossier dossier, Limits limits) {
        return of(dossier, limits, limits.ids());
    }

    /** The same of these limits alone. */
    static List<Course> of(Dossier dossier, Limits limits, Collection<String> ids) {
        var courses = new Courses(dossier, limits);
        var all = new ArrayList<Course>();
        for (var id : ids) {
            courses.add(id, all);
        }
        return all;
    }

    /**
     * What is to be said of an obligation that was judged and is none any more: that it does not apply, where a version
     * in force asks for another kind of person or case; else that the judgement is taken back.
     */
    public static Judgement gone(Dossier dossier, Limits limits, Judgement before) {
        var courses = new Courses(dossier, limits);
        var decided = courses.decided(before.obligation().limit());
        boolean applicable = decided.isEmpty()
                || decided.stream().anyMatch(one -> Applies.to(dossier, one.limit(), momentOf(one.start())));
        var basis = new TreeSet<>(dossier.amendments());
        dossier.claims().forEach(claim -> basis.add(claim.id()));
        dossier.voided().values().forEach(basis::addAll);
        return new Judgement(
                before.obligation(),
                before.version(),
                applicable ? LimitState.CLEARED : LimitState.NOT_APPLICABLE,
                before.due(),
                null,
                null,
                false,
                List.copyOf(basis));
    }

    private LocalDate day(Claim claim) {
        return dossier.where().localDay(claim.first());
    }

    private static Instant momentOf(Start start) {
        return start.at().first();
    }

    private void add(String id, List<Course> all) {
        var decided = decided(id);
        if (decided.isEmpty()) {
            notStarted(id).ifPresent(limit -> all.addAll(notStarted(limit)));
            return;
        }
        int occurrence = 0;
        for (var one : decided) {
            occurrence++;
            if (Applies.to(dossier, one.limit(), momentOf(one.start()))) {
                add(one, occurrence, all);
            }
        }
    }

    /** The starts of a limit, each with the version that decides, in the order of time. */
    private List<Decided> decided(String id) {
        var decided = new ArrayList<Decided>(1);
        for (var limit : limits.versions(id)) {
            if (!limit.runsFor(dossier) || !mayDecide(limit)) {
                continue;
            }
            for (var start : Start.of(dossier, limit, Claim::any)) {
                if (limit.inForceOn(dossier.where().localDay(momentOf(start)))) {
                    decided.add(new Decided(overtaken(limit, start), start));
                }
            }
        }
        if (decided.size() > 1) {
            decided.sort(Comparator.comparing((Decided one) -> momentOf(one.start())));
        }
        return decided;
    }

    private boolean mayDecide(Limit limit) {
        return earliest != null
                && latest != null
                && (limit.validFrom() == null || !limit.validFrom().isAfter(latest))
                && (limit.validTo() == null || !limit.validTo().isBefore(earliest));
    }

    /** A version that holds at once takes over what had neither ended nor been broken before its first day. */
    private Limit overtaken(Limit limit, Start start) {
        var decides = limit;
        for (var later : limits.versions(limit.id())) {
            if (later.atOnce()
                    && later.validFrom() != null
                    && dossier.where().localDay(momentOf(start)).isBefore(later.validFrom())) {
                var from = later.validFrom()
                        .atStartOfDay(dossier.where().zoneAt(momentOf(start)))
                        .toInstant();
                if (runsAt(reading(decides, "", Claim::any, start.number()), from)) {
                    decides = later;
                }
            }
        }
        return decides;
    }

    private static boolean runsAt(Reading reading, Instant moment) {
        var due = reading.dueInstant();
        boolean ended = reading.end() != null && reading.end().end().last().isBefore(moment);
        return !ended && (due == null || !due.isBefore(moment));
    }

    private Optional<Limit> notStarted(String id) {
        var last = dossier.lastRecorded();
        if (last == null) {
            return Optional.empty();
        }
        for (var limit : limits.versions(id)) {
            if (limit.runsFor(dossier)
                    && limit.inForceOn(dossier.where().localDay(last))
                    && Applies.to(dossier, limit, last)
                    && Start.of(dossier, limit, Claim::any).isEmpty()) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    private List<Course> notStarted(Limit limit) {
        return addressees(limit).stream()
                .map(addressee -> new Course(
                        new ObligationKey(dossier.whose(), limit.id(), addressee, 1),
                        limit,
                        dossier,
                        Reading.notStarted(limit),
                        Reading.notStarted(limit),
                        List.of()))
                .toList();
    }

    private static List<String> addressees(Limit limit) {
        return limit.addressees().isEmpty()
                ? List.of("")
                : limit.addressees().stream().map(Addressee::code).toList();
    }

    private void add(Decided one, int occurrence, List<Course> all) {
        var limit = one.limit();
        var basis = Basis.of(dossier, limits, limit, one.start());
        int number = one.start().number();
        for (var addressee : addressees(limit)) {
            var reading = reading(limit, addressee, Claim::any, number);
            all.add(new Course(
                    new ObligationKey(dossier.whose(), limit.id(), addressee, occurrence),
                    limit,
                    dossier,
                    reading,
                    registerAlone ? reading : reading(limit, addressee, Claim::byRegister, number),
                    basis));
        }
    }

    private Reading reading(Limit limit, String addressee, Predicate<Claim> whose, int number) {
        for (var reading : Reading.of(dossier, limits, limit, addressee, whose)) {
            if (reading.start() != null && reading.start().number() == number) {
                return reading;
            }
        }
        return Reading.notStarted(limit);
    }
}
