package org.baqylau.limits.adapter.packs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.codes.Labels;
import org.baqylau.events.Body;
import org.baqylau.events.Code;
import org.baqylau.events.Duty;
import org.baqylau.limits.adapter.packs.PackReader.BadValue;
import org.baqylau.limits.domain.Condition;
import org.baqylau.limits.domain.Extension;
import org.baqylau.limits.domain.LegalSource;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Limits;
import org.baqylau.limits.domain.OpenHours;
import org.baqylau.limits.domain.Pack;
import org.baqylau.limits.domain.Trait;
import org.baqylau.limits.domain.Trigger;
import org.jspecify.annotations.Nullable;

/** Makes of a file's records what the domain works with. */
final class PackBuilder {

    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(
                    day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), Function.identity()));

    private final PackJson file;
    private String limit = "";
    private int version;

    PackBuilder(PackJson file) {
        this.file = file;
    }

    Pack build() {
        var limits = new ArrayList<Limit>();
        Set<String> ids = new HashSet<>();
        for (var ofOne : file.limits()) {
            limit = ofOne.id();
            version = 0;
            if (!ids.add(ofOne.id())) {
                throw bad("it stands in the pack twice");
            }
            for (var one : ofOne.versions()) {
                version = one.version();
                limits.add(limit(ofOne.title(), one));
            }
        }
        return new Pack(
                file.jurisdiction(),
                file.name(),
                file.regions(),
                orNone(file.milestones()).stream()
                        .map(own -> new Pack.OwnMilestone(own.code(), own.name()))
                        .toList(),
                register(),
                Limits.of(limits));
    }

    BadValue bad(String message) {
        return new BadValue(limit, version, message);
    }

    private Pack.@Nullable RegisterRules register() {
        var register = file.register();
        return register == null
                ? null
                : new Pack.RegisterRules(
                        register.lateAfter(),
                        register.differsBy(),
                        register.sequence().stream()
                                .map(pair -> new Pack.RegisterRules.Pair(pair.get(0), pair.get(1)))
                                .toList());
    }

    private Limit limit(Labels title, PackJson.Version one) {
        return new Limit(
                limit,
                version,
                title,
                one.regime(),
                one.validFrom(),
                one.validTo(),
                "at_once".equals(one.transition()),
                on(one.on()),
                conditions(one.conditions()),
                trigger(one.trigger()),
                orNone(one.ends()),
                orNone(one.clearedBy()),
                new ClockBuilder(this, one.clock()).build(),
                orNone(one.addressees()),
                orNone(one.extensions()).stream().map(PackBuilder::extension).toList(),
                one.postponement() == null ? null : one.postponement().by(),
                orNone(one.warnBefore()),
                new LegalSource(
                        one.source().level(), one.source().act(), one.source().seenIn()),
                one.note(),
                one.verified());
    }

    private Limit.On on(PackJson.@Nullable On on) {
        if (on != null && on.duty() != null) {
            return new Limit.On.Duties(code(on.duty(), Duty.values()));
        }
        if (on != null && on.visits() != null) {
            return new Limit.On.Visits(code(on.visits().body(), Body.values()));
        }
        return new Limit.On.Detentions();
    }

    private <E extends Code> E code(String wire, E[] codes) {
        for (var code : codes) {
            if (code.wire().equals(wire)) {
                return code;
            }
        }
        throw bad("no such code: " + wire);
    }

    private static Extension extension(PackJson.Extension stated) {
        return new Extension(
                stated.by(),
                stated.ceiling(),
                stated.each(),
                stated.askedWithin(),
                stated.grantedFrom(),
                stated.grantedWithin(),
                stated.after() == null
                        ? null
                        : new Extension.After(
                                stated.after().milestone(), stated.after().times()));
    }

    private List<Condition> conditions(PackJson.Conditions stated) {
        var conditions = new ArrayList<Condition>();
        add(conditions, Trait.REGIME_OF_LAW, stated.regimeOfLaw());
        add(conditions, Trait.AGE_GROUP, stated.ageGroup());
        add(conditions, Trait.SEX, stated.sex());
        add(conditions, Trait.NATIONALITY, stated.nationality());
        add(conditions, Trait.WANTED_ABROAD, stated.wantedAbroad());
        add(conditions, Trait.FACILITY_TYPE, stated.facilityType());
        if (stated.stateOfLaw() != null) {
            conditions.add(new Condition.OfLaw(
                    states(stated.stateOfLaw().any()),
                    states(stated.stateOfLaw().none())));
        }
        if (stated.recorded() != null) {
            conditions.add(new Condition.Recorded(
                    orNone(stated.recorded().any()), orNone(stated.recorded().none())));
        }
        return conditions;
    }

    private static void add(List<Condition> conditions, Trait trait, PackJson.@Nullable Wanted wanted) {
        if (wanted != null) {
            conditions.add(new Condition.OfTrait(trait, wanted.is(), wanted.whenUnknown()));
        }
    }

    /** A state that came more than once stands in the pack as often. */
    private List<Condition.StateOfLaw> states(@Nullable List<String> codes) {
        var states = new ArrayList<Condition.StateOfLaw>();
        for (var code : orNone(codes)) {
            int before = states.size();
            for (var state : orNone(file.statesOfLaw())) {
                if (state.code().equals(code)) {
                    states.add(new Condition.StateOfLaw(code, state.name(), state.from(), state.to()));
                }
            }
            if (states.size() == before) {
                throw bad("no such state of law: " + code);
            }
        }
        return states;
    }

    OpenHours hours(String code) {
        for (var hours : orNone(file.hours())) {
            if (hours.code().equals(code)) {
                var from = LocalTime.parse(hours.from());
                var to = LocalTime.parse(hours.to());
                if (!from.isBefore(to)) {
                    throw bad("hours that close before they open: " + code);
                }
                return new OpenHours(
                        code,
                        hours.name(),
                        hours.days().stream().map(this::day).collect(Collectors.toUnmodifiableSet()),
                        from,
                        to,
                        hours.holidays() == null ? Set.of() : hours.holidays());
            }
        }
        throw bad("no such hours: " + code);
    }

    private DayOfWeek day(String name) {
        var day = DAYS.get(name);
        if (day == null) {
            throw bad("no such day of the week: " + name);
        }
        return day;
    }

    private Trigger trigger(PackJson.@Nullable Trigger stated) {
        if (stated == null) {
            return Trigger.earliest();
        }
        boolean latest = stated.latest() != null;
        var points = orNone(latest ? stated.latest() : stated.earliest()).stream()
                .map(this::point)
                .toList();
        return new Trigger(latest, points, orNone(stated.again()));
    }

    private Trigger.Point point(Object stated) {
        return switch (stated) {
            case String milestone -> new Trigger.Point(milestone, Duration.ZERO);
            case Map<?, ?> point
            when point.get("milestone") instanceof String milestone && point.get("plus") instanceof String plus ->
                new Trigger.Point(milestone, Duration.parse(plus));
            default -> throw bad("not a point to start from: " + stated);
        };
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
