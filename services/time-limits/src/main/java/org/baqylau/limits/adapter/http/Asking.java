package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baqylau.codes.Regions;
import org.baqylau.events.Code;
import org.baqylau.events.Spelling;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.access.Roles;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.Dossiers;
import org.baqylau.limits.application.LocalDays;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Pack;
import org.jspecify.annotations.Nullable;

/** Who asks, when, and what of it they may see: one row filter for doors and pages. */
@ApplicationScoped
class Asking {

    private final Clock clock;
    private final Law law;

    Asking(Clock clock, Law law) {
        this.clock = clock;
        this.law = law;
    }

    Alerts.Asked now() {
        var moment = clock.instant();
        return new Alerts.Asked(moment, LocalDays.of(moment));
    }

    static Alerts.Scope scope(Account account) {
        return new Alerts.Scope(account.coversEverywhere() ? null : account.territory(), seesVisits(account));
    }

    /** What visitors found is not for those whom it was to check. */
    static boolean seesVisits(Account account) {
        return account.hasAny(Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR);
    }

    /** The jurisdictions whose law is known. */
    static String jurisdictions(Law law) {
        return law.packs().stream().map(Pack::jurisdiction).collect(Collectors.joining(", "));
    }

    /** The region that the facility of a detention has on the day asked about; null where it is not known. */
    static @Nullable String region(StandingDetention standing, Alerts.Asked asked) {
        var facility = standing.facility();
        return facility == null ? null : facility.on(asked.day()).region();
    }

    /** A lawyer sees what it filed on; all others what lies in their territory. */
    static boolean maySee(Account account, Dossiers.Whole whole, Alerts.Asked asked) {
        if (account.hasAny(Roles.PROSECUTOR, Roles.OMBUDSMAN, Roles.AUDITOR, Roles.CUSTODY)
                && account.covers(region(whole.standing(), asked))) {
            return true;
        }
        return account.has(Roles.LAWYER)
                && whole.facts().stream()
                        .anyMatch(fact -> fact.submitter().account().equals(account.name()));
    }

    /** The constant of a code that a client named; a bad one is refused, naming the parameter. */
    static <E extends Enum<E> & Code> @Nullable E code(String parameter, @Nullable String wire, Class<E> codes) {
        if (wire == null || wire.isEmpty()) {
            return null;
        }
        return find(wire, codes)
                .orElseThrow(() -> Problem.of(KitProblem.BAD_PARAMETER, parameter)
                        .with(Fault.at("?" + parameter, KitFault.NOT_ONE_OF, all(codes)))
                        .exception());
    }

    /** A region that was asked for, null for all; an unknown one is refused with those that there are. */
    static @Nullable String region(@Nullable String code) {
        return known(
                "region",
                code,
                Regions.standard().all().stream().map(region -> region.code()).toList());
    }

    /** A limit that was asked for, null for all; an unknown one is refused with those that there are. */
    @Nullable
    String limit(@Nullable String id) {
        return known(
                "limitId",
                id,
                law.packs().stream()
                        .flatMap(pack -> pack.limits().ids().stream())
                        .toList());
    }

    /** A facility that was asked for, null for all; of one that is not known nothing is found. */
    static @Nullable String facility(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        if (!Spelling.isId(id)) {
            throw Problem.of(KitProblem.BAD_PARAMETER, "facility")
                    .with(Fault.at("?facility", KitFault.NOT_READABLE))
                    .exception();
        }
        return id;
    }

    private static @Nullable String known(String parameter, @Nullable String asked, List<String> known) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (!known.contains(asked)) {
            throw Problem.of(KitProblem.BAD_PARAMETER, parameter)
                    .with(Fault.at("?" + parameter, KitFault.NOT_ONE_OF, String.join(", ", known)))
                    .exception();
        }
        return asked;
    }

    static <E extends Enum<E> & Code> Optional<E> find(String wire, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.wire().equals(wire))
                .findFirst();
    }

    static <E extends Enum<E> & Code> String all(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Code::wire).collect(Collectors.joining(", "));
    }
}
