package org.baqylau.limits.adapter.http;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.baqylau.codes.Labels;
import org.baqylau.kit.language.Language;
import org.baqylau.limits.domain.Addressee;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Reckoning;
import org.jspecify.annotations.Nullable;

/** One version of a limit. {@code source} is in the language asked for, {@code sources} in all three. */
public record LimitView(
        String limit,
        int version,
        Labels title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> trigger,
        List<String> ends,
        List<String> clearedBy,
        String clock,
        String duration,
        List<Condition> conditions,
        List<Addressee> addressees,
        String source,
        Labels sources,
        String sourceLevel,
        @Nullable String seenIn,
        @Nullable Labels note,
        boolean verified) {

    /** For whom it runs. */
    public record Condition(String trait, List<String> is, boolean whenUnknown) {}

    static LimitView of(Limit limit, Language language) {
        return new LimitView(
                limit.id(),
                limit.version(),
                limit.title(),
                limit.validFrom(),
                limit.validTo(),
                limit.triggers(),
                limit.ends(),
                limit.clearedBy(),
                switch (limit.reckoning()) {
                    case Reckoning.Elapsed _ -> "elapsed";
                },
                switch (limit.reckoning()) {
                    case Reckoning.Elapsed(Duration duration) -> duration.toString();
                },
                limit.conditions().stream()
                        .map(condition -> new Condition(
                                condition.trait().codeList(),
                                condition.is().stream().sorted().toList(),
                                condition.whenUnknown()))
                        .toList(),
                limit.addressees(),
                limit.source().act().in(language.locale()),
                limit.source().act(),
                limit.source().level(),
                limit.source().seenIn(),
                limit.note(),
                limit.verified());
    }
}
