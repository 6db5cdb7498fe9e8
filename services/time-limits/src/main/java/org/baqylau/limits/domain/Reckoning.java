package org.baqylau.limits.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a limit counts from its start to its end. */
public sealed interface Reckoning {

    /** Runs without interruption over instants, whatever local clocks do. */
    record Elapsed(Duration duration) implements Reckoning {}

    /** Elapsed time without what lies between two milestones. */
    record Excluding(Duration duration, List<Exclusion> exclusions) implements Reckoning {
        public Excluding {
            exclusions = List.copyOf(exclusions);
        }
    }

    /** What does not count: from one milestone to the next of the other. */
    record Exclusion(String from, String to) {}

    /** One sum over several spells, each from a trigger to the next interruption. */
    record Cumulative(Duration duration, List<String> interruptedBy) implements Reckoning {
        public Cumulative {
            interruptedBy = List.copyOf(interruptedBy);
        }
    }

    /** To the last second of the local day that lies so many days after the day of the start. */
    record CalendarDay(int days) implements Reckoning {}

    /** To the last second of the day of the same number so many months later; of a shorter month the last day. */
    record CalendarMonth(int months) implements Reckoning {}

    /**
     * Only open hours count; or elapsed time counts, and another where it would end while closed.
     *
     * @param ifClosed null where only open hours count
     */
    record BusinessHours(
            Duration duration, OpenHours hours, @Nullable Duration ifClosed) implements Reckoning {}

    /** So long before another limit of the pack ends. */
    record RelativeTo(String limit, Duration before) implements Reckoning {}

    /** Not after the first of these milestones. */
    record EventOrder(List<String> before) implements Reckoning {
        public EventOrder {
            before = List.copyOf(before);
        }
    }

    /** At once; the tolerance is the pack's, not the law's. */
    record Immediate(Duration tolerance) implements Reckoning {}

    /** First so long after the trigger, then so long after each time before; each is another occurrence. */
    record Recurring(Duration first, Duration next) implements Reckoning {}

    /** At least so many times in each period of so many calendar years. */
    record Frequency(int times, int years) implements Reckoning {}

    /** The name of the clock's type on the wire. */
    default String type() {
        return switch (this) {
            case Elapsed _ -> "elapsed";
            case Excluding _ -> "excluding";
            case Cumulative _ -> "cumulative";
            case CalendarDay _ -> "calendar_day";
            case CalendarMonth _ -> "calendar_month";
            case BusinessHours _ -> "business_hours";
            case RelativeTo _ -> "relative";
            case EventOrder _ -> "event_order";
            case Immediate _ -> "immediate";
            case Recurring _ -> "recurring";
            case Frequency _ -> "frequency";
        };
    }
}
