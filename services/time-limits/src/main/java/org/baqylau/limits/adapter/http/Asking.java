package org.baqylau.limits.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baqylau.events.Code;
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

    Asking(Clock clock) {
        this.clock = clock;
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

    static <E extends Enum<E> & Code> Optional<E> find(String wire, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.wire().equals(wire))
                .findFirst();
    }

    static <E extends Enum<E> & Code> String all(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Code::wire).collect(Collectors.joining(", "));
    }
}
