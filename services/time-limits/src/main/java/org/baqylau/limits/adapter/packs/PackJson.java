package org.baqylau.limits.adapter.packs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Labels;
import org.baqylau.limits.domain.Addressee;
import org.jspecify.annotations.Nullable;

/** A limit pack as its file has it; {@code pack.schema.json} beside the packs describes every field. */
record PackJson(
        String jurisdiction,
        Labels name,
        List<String> regions,
        @Nullable List<Named> milestones,
        @Nullable List<State> statesOfLaw,
        @Nullable List<Hours> hours,
        @Nullable Register register,
        List<Versions> limits) {

    record Named(String code, Labels name) {}

    record State(
            String code,
            Labels name,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Hours(
            String code,
            Labels name,
            List<String> days,
            String from,
            String to,
            @Nullable Set<LocalDate> holidays) {}

    record Register(Duration lateAfter, Duration differsBy, List<List<String>> sequence) {}

    record Versions(String id, Labels title, List<Version> versions) {}

    record Version(
            int version,
            String regime,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String transition,
            @Nullable On on,
            Conditions conditions,
            @Nullable Trigger trigger,
            @Nullable List<String> ends,
            @Nullable List<String> clearedBy,
            Clock clock,
            @Nullable List<Addressee> addressees,
            @Nullable List<Extension> extensions,
            @Nullable Postponement postponement,
            @Nullable List<Duration> warnBefore,
            Source source,
            @Nullable Labels note,
            boolean verified) {}

    record On(@Nullable String duty, @Nullable Visits visits) {}

    record Visits(String body) {}

    record Conditions(
            @Nullable Wanted regimeOfLaw,
            @Nullable Wanted ageGroup,
            @Nullable Wanted sex,
            @Nullable Wanted nationality,
            @Nullable Wanted wantedAbroad,
            @Nullable Wanted facilityType,
            @Nullable Choice stateOfLaw,
            @Nullable Choice recorded) {}

    record Wanted(Set<String> is, boolean whenUnknown) {}

    record Choice(@Nullable List<String> any, @Nullable List<String> none) {}

    record Trigger(
            @Nullable List<Object> earliest,
            @Nullable List<Object> latest,
            @Nullable List<String> again) {}

    record Clock(
            String type,
            @Nullable Duration duration,
            @Nullable List<Exclusion> exclusions,
            @Nullable List<String> interruptedBy,
            @Nullable Integer days,
            @Nullable Integer months,
            @Nullable String hours,
            @Nullable Duration ifClosed,
            @Nullable String limit,
            @Nullable Object before,
            @Nullable Duration tolerance,
            @Nullable Duration first,
            @Nullable Duration next,
            @Nullable Integer times,
            @Nullable Integer years) {}

    record Exclusion(String from, String to) {}

    record Extension(
            Addressee by,
            Duration ceiling,
            @Nullable Duration each,
            @Nullable Duration askedWithin,
            @Nullable Duration grantedFrom,
            @Nullable Duration grantedWithin,
            @Nullable After after) {}

    record After(String milestone, int times) {}

    record Postponement(Addressee by) {}

    record Source(String level, Labels act, @Nullable String seenIn) {}
}
