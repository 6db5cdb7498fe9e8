package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Codes;
import org.baqylau.events.Milestones;
import org.baqylau.limits.domain.PackFault.Kind;

/** Looks for what makes the limits of a pack contradict themselves or each other. */
public final class PackCheck {

    private final List<Limit> limits;
    private final Set<String> own = new HashSet<>();
    private final List<PackFault> faults = new ArrayList<>();

    private PackCheck(List<Limit> limits, List<Pack.OwnMilestone> own) {
        this.limits = limits;
        own.forEach(milestone -> this.own.add(milestone.code()));
    }

    /** @param own the milestones that the pack declares */
    public static List<PackFault> faults(List<Limit> limits, List<Pack.OwnMilestone> own) {
        var check = new PackCheck(limits, own);
        limits.forEach(check::single);
        limits.stream()
                .map(Limit::id)
                .distinct()
                .forEach(id -> check.versions(
                        limits.stream().filter(limit -> limit.id().equals(id)).toList()));
        return List.copyOf(check.faults);
    }

    private void fault(Kind kind, Limit limit, String what) {
        faults.add(new PackFault(kind, limit.id(), limit.version(), what));
    }

    private void single(Limit limit) {
        if (limit.validFrom() != null
                && limit.validTo() != null
                && limit.validTo().isBefore(limit.validFrom())) {
            fault(Kind.ENDS_BEFORE_IT_STARTS, limit, limit.validTo().toString());
        }
        limit.milestones().stream()
                .filter(milestone -> !known(limit, milestone))
                .sorted()
                .forEach(milestone -> fault(Kind.UNKNOWN_MILESTONE, limit, milestone));
        for (var condition : limit.conditions()) {
            if (condition instanceof Condition.OfTrait(var trait, var is, var _)) {
                var known = Codes.standard().labels(trait.codeList());
                is.stream()
                        .filter(code -> !known.containsKey(code))
                        .sorted()
                        .forEach(code -> fault(Kind.UNKNOWN_CODE, limit, code));
            }
        }
        durations(limit);
        shape(limit);
    }

    private boolean known(Limit limit, String milestone) {
        if (limit.on() instanceof Limit.On.Duties) {
            return Codes.standard().labels("duty_milestone").containsKey(milestone)
                    || milestone.equals(Milestones.LIMIT_EXTENDED);
        }
        return Milestones.ALL.contains(milestone) || own.contains(milestone);
    }

    private void durations(Limit limit) {
        switch (limit.reckoning()) {
            case Reckoning.Elapsed(var duration) -> positive(limit, duration);
            case Reckoning.Excluding(var duration, var _) -> positive(limit, duration);
            case Reckoning.Cumulative(var duration, var _) -> positive(limit, duration);
            case Reckoning.Immediate(var tolerance) -> positive(limit, tolerance);
            case Reckoning.Recurring(var first, var next) -> {
                positive(limit, first);
                positive(limit, next);
            }
            case Reckoning.BusinessHours(var duration, var _, var ifClosed) -> {
                positive(limit, duration);
                if (ifClosed != null) {
                    positive(limit, ifClosed);
                }
            }
            case Reckoning.RelativeTo(var other, var before) -> {
                positive(limit, before);
                refers(limit, other);
            }
            case Reckoning.CalendarDay _, Reckoning.CalendarMonth _, Reckoning.EventOrder _, Reckoning.Frequency _ -> {}
        }
        limit.warnBefore().forEach(before -> positive(limit, before));
        for (var extension : limit.extensions()) {
            if (limit.reckoning() instanceof Reckoning.Elapsed(var duration)
                    && extension.ceiling().compareTo(duration) <= 0) {
                fault(Kind.CEILING_TOO_LOW, limit, extension.ceiling().toString());
            }
        }
    }

    private void positive(Limit limit, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            fault(Kind.NO_DURATION, limit, duration.toString());
        }
    }

    /** Follows the ends that it depends on. */
    private void refers(Limit limit, String other) {
        var seen = new HashSet<String>();
        seen.add(limit.id());
        var next = other;
        while (next != null) {
            var name = next;
            var found = limits.stream().filter(one -> one.id().equals(name)).findFirst();
            if (found.isEmpty()) {
                fault(Kind.UNKNOWN_LIMIT, limit, name);
                return;
            }
            if (!seen.add(name)) {
                fault(Kind.REFERS_TO_ITSELF, limit, name);
                return;
            }
            next = found.get().reckoning() instanceof Reckoning.RelativeTo(var further, var _) ? further : null;
        }
    }

    private void shape(Limit limit) {
        boolean visits = limit.on() instanceof Limit.On.Visits;
        boolean frequency = limit.reckoning() instanceof Reckoning.Frequency;
        if (visits != frequency || (visits && limit.validFrom() == null)) {
            fault(Kind.NOT_FOR_VISITS, limit, limit.reckoning().type());
        }
        if (!visits && limit.trigger().points().isEmpty()) {
            fault(Kind.NO_TRIGGER, limit, "");
        }
        if (!visits && limit.ends().isEmpty() && !(limit.reckoning() instanceof Reckoning.Cumulative)) {
            fault(Kind.NO_END, limit, "");
        }
    }

    private void versions(List<Limit> ofOne) {
        var numbers = new HashSet<Integer>();
        for (var limit : ofOne) {
            if (!numbers.add(limit.version())) {
                fault(Kind.VERSION_TWICE, limit, Integer.toString(limit.version()));
            }
        }
        var inOrder = new ArrayList<>(ofOne);
        inOrder.sort(Comparator.comparing(PackCheck::start));
        for (int i = 1; i < inOrder.size(); i++) {
            neighbours(inOrder.get(i - 1), inOrder.get(i));
        }
    }

    private void neighbours(Limit earlier, Limit later) {
        var first = start(later);
        if (earlier.validTo() == null || !earlier.validTo().isBefore(first)) {
            fault(Kind.VERSIONS_OVERLAP, later, first.toString());
        } else if (earlier.validTo().plusDays(1).isBefore(first)) {
            fault(
                    Kind.GAP_BETWEEN_VERSIONS,
                    later,
                    earlier.validTo().plusDays(1).toString());
        }
    }

    private static LocalDate start(Limit limit) {
        return limit.validFrom() == null ? LocalDate.MIN : limit.validFrom();
    }
}
