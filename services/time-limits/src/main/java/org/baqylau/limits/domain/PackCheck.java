package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.baqylau.codes.Codes;
import org.baqylau.events.Milestones;
import org.baqylau.limits.domain.PackFault.Kind;

/** Looks for what makes limits contradict themselves or each other. */
final class PackCheck {

    private final List<PackFault> faults = new ArrayList<>();

    private PackCheck() {}

    static List<PackFault> faults(List<Limit> limits) {
        var check = new PackCheck();
        limits.forEach(check::single);
        limits.stream()
                .map(Limit::id)
                .distinct()
                .forEach(id -> check.versions(
                        limits.stream().filter(limit -> limit.id().equals(id)).toList()));
        return List.copyOf(check.faults);
    }

    private void single(Limit limit) {
        String name = limit.id() + " version " + limit.version();
        if (limit.validFrom() != null
                && limit.validTo() != null
                && limit.validTo().isBefore(limit.validFrom())) {
            faults.add(new PackFault(
                    Kind.ENDS_BEFORE_IT_STARTS, name, limit.validTo().toString()));
        }
        Stream.of(limit.triggers(), limit.ends(), limit.clearedBy())
                .flatMap(List::stream)
                .filter(milestone -> !Milestones.ALL.contains(milestone) && !milestone.contains("."))
                .forEach(milestone -> faults.add(new PackFault(Kind.UNKNOWN_MILESTONE, name, milestone)));
        for (var condition : limit.conditions()) {
            var known = Codes.standard().labels(condition.trait().codeList());
            condition.is().stream()
                    .filter(code -> !known.containsKey(code))
                    .sorted()
                    .forEach(code -> faults.add(new PackFault(Kind.UNKNOWN_CODE, name, code)));
        }
        switch (limit.reckoning()) {
            case Reckoning.Elapsed(Duration duration) -> {
                if (duration.isZero() || duration.isNegative()) {
                    faults.add(new PackFault(Kind.NO_DURATION, name, duration.toString()));
                }
            }
        }
    }

    private void versions(List<Limit> ofOne) {
        var numbers = new HashSet<Integer>();
        for (var limit : ofOne) {
            if (!numbers.add(limit.version())) {
                faults.add(new PackFault(Kind.VERSION_TWICE, limit.id(), Integer.toString(limit.version())));
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
            faults.add(new PackFault(Kind.VERSIONS_OVERLAP, later.id(), first.toString()));
        } else if (earlier.validTo().plusDays(1).isBefore(first)) {
            faults.add(new PackFault(
                    Kind.GAP_BETWEEN_VERSIONS,
                    later.id(),
                    earlier.validTo().plusDays(1).toString()));
        }
    }

    private static LocalDate start(Limit limit) {
        return limit.validFrom() == null ? LocalDate.MIN : limit.validFrom();
    }
}
