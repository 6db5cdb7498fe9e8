package org.baqylau.limits.adapter.http;

import java.time.LocalDate;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.FaultCode;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.limits.application.Past;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.domain.Alteration;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Length;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Limits;
import org.baqylau.limits.domain.Pack;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants replayed.
 *
 * @param from first local day on which a detention or duty began
 * @param to the last one
 * @param jurisdiction of the pack; without it that of the limit, else the country's own
 * @param limit the one that is asked about; without it all of the pack
 * @param version runs whatever its validity
 * @param duration ISO 8601, instead of the pack's
 */
public record ReplayOrder(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String jurisdiction,
        @Nullable String limit,
        @Nullable Integer version,
        @Nullable String duration) {

    private static final int MOST_YEARS = 20;

    /** @throws ProblemException pointing at what cannot be done */
    ReplayLaw.Order under(Law law) {
        var period = period();
        var pack = pack(law);
        return new ReplayLaw.Order(period, pack, alteration(pack.limits()));
    }

    private Past.Period period() {
        if (from == null) {
            throw fault("/from", KitFault.MISSING);
        }
        if (to == null) {
            throw fault("/to", KitFault.MISSING);
        }
        if (from.isAfter(to)) {
            throw fault("/to", ReplayFault.FROM_AFTER_TO);
        }
        if (from.plusYears(MOST_YEARS).compareTo(to) <= 0) {
            throw fault("/to", ReplayFault.PERIOD_TOO_LONG, MOST_YEARS);
        }
        return new Past.Period(from, to);
    }

    private Pack pack(Law law) {
        if (jurisdiction != null) {
            return law.pack(jurisdiction)
                    .orElseThrow(() -> fault("/jurisdiction", KitFault.NOT_ONE_OF, Asking.jurisdictions(law)));
        }
        return law.packs().stream()
                .filter(pack -> limit != null && !pack.limits().versions(limit).isEmpty())
                .findFirst()
                .orElseGet(() -> law.packs().getFirst());
    }

    private @Nullable Alteration alteration(Limits limits) {
        if (limit == null) {
            if (version != null) {
                throw fault("/version", ReplayFault.NEEDS_LIMIT);
            }
            if (duration != null) {
                throw fault("/duration", ReplayFault.NEEDS_LIMIT);
            }
            return null;
        }
        var versions = limits.versions(limit);
        if (versions.isEmpty()) {
            throw fault("/limit", KitFault.NOT_ONE_OF, String.join(", ", limits.ids()));
        }
        if (versions.stream().anyMatch(one -> one.on() instanceof Limit.On.Visits)) {
            throw fault("/limit", ReplayFault.COUNTS_VISITS);
        }
        if (version != null && limits.version(limit, version).isEmpty()) {
            var known = versions.stream()
                    .map(one -> Integer.toString(one.version()))
                    .toList();
            throw fault("/version", KitFault.NOT_ONE_OF, String.join(", ", known));
        }
        return new Alteration(limit, version, duration == null ? null : length(limits, limit, duration));
    }

    private Length length(Limits limits, String altered, String text) {
        var length = Length.parse(text).orElseThrow(() -> fault("/duration", ReplayFault.NOT_A_DURATION));
        if (!length.inRange()) {
            throw fault("/duration", ReplayFault.DURATION_OUT_OF_RANGE, Length.MOST_DAYS);
        }
        for (var one : limits.versions(altered)) {
            boolean runs = version == null || version == one.version();
            if (runs && length.in(one.reckoning()).isEmpty()) {
                throw fault(
                        "/duration", ReplayFault.NOT_FOR_CLOCK, one.reckoning().type());
            }
        }
        return length;
    }

    private static ProblemException fault(String pointer, FaultCode code, Object... arguments) {
        return Problem.of(KitProblem.INVALID)
                .with(Fault.at(pointer, code, arguments))
                .exception();
    }
}
