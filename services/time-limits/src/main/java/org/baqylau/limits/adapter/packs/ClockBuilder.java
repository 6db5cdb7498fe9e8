package org.baqylau.limits.adapter.packs;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.baqylau.limits.domain.Reckoning;
import org.jspecify.annotations.Nullable;

/** Makes the clock of a version; what its type needs must be there. */
final class ClockBuilder {

    private final PackBuilder pack;
    private final PackJson.Clock clock;

    ClockBuilder(PackBuilder pack, PackJson.Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    Reckoning build() {
        return switch (clock.type()) {
            case "elapsed" -> new Reckoning.Elapsed(need("duration", clock.duration()));
            case "excluding" ->
                new Reckoning.Excluding(
                        need("duration", clock.duration()),
                        need("exclusions", clock.exclusions()).stream()
                                .map(one -> new Reckoning.Exclusion(one.from(), one.to()))
                                .toList());
            case "cumulative" ->
                new Reckoning.Cumulative(
                        need("duration", clock.duration()), need("interruptedBy", clock.interruptedBy()));
            case "calendar_day" -> new Reckoning.CalendarDay(need("days", clock.days()));
            case "calendar_month" -> new Reckoning.CalendarMonth(need("months", clock.months()));
            case "business_hours" ->
                new Reckoning.BusinessHours(
                        need("duration", clock.duration()), pack.hours(need("hours", clock.hours())), clock.ifClosed());
            case "relative" ->
                new Reckoning.RelativeTo(need("limit", clock.limit()), span(need("before", clock.before())));
            case "event_order" -> new Reckoning.EventOrder(milestones(need("before", clock.before())));
            case "immediate" -> new Reckoning.Immediate(need("tolerance", clock.tolerance()));
            case "recurring" -> new Reckoning.Recurring(need("first", clock.first()), need("next", clock.next()));
            case "frequency" -> new Reckoning.Frequency(need("times", clock.times()), need("years", clock.years()));
            default -> throw pack.bad("no such clock: " + clock.type());
        };
    }

    /** How long before another limit ends. */
    private Duration span(Object before) {
        if (before instanceof String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw pack.bad("no duration: " + text);
            }
        }
        throw pack.bad("no duration: " + before);
    }

    /** Before which milestones. */
    private List<String> milestones(Object before) {
        if (before instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw pack.bad("no list of milestones: " + before);
    }

    private <T> T need(String field, @Nullable T value) {
        if (value == null) {
            throw pack.bad("a clock of type " + clock.type() + " needs " + field);
        }
        return value;
    }
}
