package org.baqylau.limits.adapter.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.baqylau.codes.Labels;
import org.baqylau.kit.language.Language;
import org.baqylau.limits.domain.Addressee;
import org.baqylau.limits.domain.Condition.OfLaw;
import org.baqylau.limits.domain.Condition.OfTrait;
import org.baqylau.limits.domain.Condition.Recorded;
import org.baqylau.limits.domain.Condition.StateOfLaw;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Pack;
import org.baqylau.limits.domain.Reckoning;
import org.baqylau.limits.domain.Trigger;
import org.jspecify.annotations.Nullable;

/** One version of a limit. {@code source} is in the language asked for, {@code sources} in all three. */
public record LimitView(
        String limit,
        int version,
        String jurisdiction,
        String regime,
        Labels title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String transition,
        List<String> trigger,
        List<String> again,
        List<String> ends,
        List<String> clearedBy,
        String clock,
        @Nullable String duration,
        List<Condition> conditions,
        List<Addressee> addressees,
        List<Extension> extensions,
        List<String> warnBefore,
        String source,
        Labels sources,
        String sourceLevel,
        @Nullable String seenIn,
        @Nullable Labels note,
        boolean verified) {

    /** For whom it runs. */
    public record Condition(String trait, List<String> is, boolean whenUnknown) {}

    /** Who may extend it, and up to when after its start. */
    public record Extension(Addressee by, String ceiling) {}

    static LimitView of(Pack pack, Limit limit, Language language) {
        return new LimitView(
                limit.id(),
                limit.version(),
                pack.jurisdiction(),
                limit.regime(),
                limit.title(),
                limit.validFrom(),
                limit.validTo(),
                limit.atOnce() ? "at_once" : "at_trigger",
                limit.trigger().points().stream().map(Trigger.Point::milestone).toList(),
                limit.trigger().again(),
                limit.ends(),
                limit.clearedBy(),
                limit.reckoning().type(),
                duration(limit.reckoning()),
                limit.conditions().stream().flatMap(LimitView::condition).toList(),
                limit.addressees(),
                limit.extensions().stream()
                        .map(extension -> new Extension(
                                extension.by(), extension.ceiling().toString()))
                        .toList(),
                limit.warnBefore().stream().map(Duration::toString).toList(),
                limit.source().act().in(language.locale()),
                limit.source().act(),
                limit.source().level(),
                limit.source().seenIn(),
                limit.note(),
                limit.verified());
    }

    private static Stream<Condition> condition(org.baqylau.limits.domain.Condition condition) {
        return switch (condition) {
            case OfTrait(var trait, var is, var whenUnknown) ->
                Stream.of(new Condition(trait.codeList(), is.stream().sorted().toList(), whenUnknown));
            case OfLaw(var any, var none) ->
                Stream.of(
                        new Condition(
                                "state_of_law",
                                any.stream().map(StateOfLaw::code).toList(),
                                false),
                        new Condition(
                                "no_state_of_law",
                                none.stream().map(StateOfLaw::code).toList(),
                                true));
            case Recorded(var any, var none) ->
                Stream.of(new Condition("recorded", any, false), new Condition("not_recorded", none, true));
        };
    }

    /** ISO 8601; null where the clock has none. */
    private static @Nullable String duration(Reckoning reckoning) {
        return switch (reckoning) {
            case Reckoning.Elapsed(var duration) -> duration.toString();
            case Reckoning.Excluding(var duration, var _) -> duration.toString();
            case Reckoning.Cumulative(var duration, var _) -> duration.toString();
            case Reckoning.BusinessHours(var duration, var _, var _) -> duration.toString();
            case Reckoning.Immediate(var tolerance) -> tolerance.toString();
            case Reckoning.RelativeTo(var _, var before) -> before.toString();
            case Reckoning.Recurring(var first, var _) -> first.toString();
            case Reckoning.CalendarDay(var days) -> Period.ofDays(days).toString();
            case Reckoning.CalendarMonth(var months) -> Period.ofMonths(months).toString();
            case Reckoning.Frequency(var _, var years) -> Period.ofYears(years).toString();
            case Reckoning.EventOrder _ -> null;
        };
    }
}
