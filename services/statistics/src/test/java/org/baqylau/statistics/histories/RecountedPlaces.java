package org.baqylau.statistics.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityRegistered;
import org.jspecify.annotations.Nullable;

/** Where a facility belonged on a day, asked of the raw facts each time; zones reckoned by hand. */
final class RecountedPlaces {

    private static final Instant CLOCK_CHANGE = Instant.parse("2024-02-29T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Map<String, List<Sent>> facts;

    /** @param facts of each facility, each once, in the order of the log */
    RecountedPlaces(Map<String, List<Sent>> facts) {
        this.facts = facts;
    }

    boolean known(String facility) {
        return registered(facility) != null;
    }

    private @Nullable FacilityRegistered registered(String facility) {
        for (var sent : facts.getOrDefault(facility, List.of())) {
            if (sent.event().data() instanceof FacilityRegistered registered) {
                return registered;
            }
        }
        return null;
    }

    private List<FacilityChanged> changes(String facility) {
        return facts.getOrDefault(facility, List.of()).stream()
                .filter(sent -> sent.event().data() instanceof FacilityChanged)
                .sorted(Comparator.comparing(
                                (Sent sent) -> ((FacilityChanged) sent.event().data()).effectiveOn())
                        .thenComparing(Recount.BY_TIME))
                .map(sent -> (FacilityChanged) sent.event().data())
                .toList();
    }

    private LocalDate opened(String facility) {
        var opened = java.util.Objects.requireNonNull(registered(facility)).openedOn();
        for (var change : changes(facility)) {
            opened = change.openedOn() == null ? opened : change.openedOn();
        }
        return opened;
    }

    boolean openOn(String facility, LocalDate day) {
        LocalDate closed = null;
        for (var sent : facts.getOrDefault(facility, List.of()).stream()
                .sorted(Recount.BY_TIME)
                .toList()) {
            if (sent.event().data() instanceof FacilityClosed closing) {
                closed = closing.closedOn();
            }
        }
        return !day.isBefore(opened(facility)) && (closed == null || day.isBefore(closed));
    }

    /** Region, type, agency and regime; what held when it opened also holds before. */
    Map<String, String> on(String facility, LocalDate day) {
        var codes = new HashMap<String, String>();
        codes.put("facility", facility.isEmpty() ? "unknown" : facility);
        var first = facility.isEmpty() ? null : registered(facility);
        codes.put("region", first == null ? "unknown" : first.region());
        codes.put("facility_type", first == null ? "unknown" : first.type().wire());
        codes.put("agency", first == null ? "unknown" : first.agency().wire());
        codes.put(
                "regime",
                first == null || first.regime() == null
                        ? "unknown"
                        : first.regime().wire());
        if (first != null) {
            var opened = opened(facility);
            for (var change : changes(facility)) {
                if (!change.effectiveOn().isAfter(day) || !change.effectiveOn().isAfter(opened)) {
                    put(codes, change);
                }
            }
        }
        return codes;
    }

    private static void put(Map<String, String> codes, FacilityChanged change) {
        if (change.region() != null) {
            codes.put("region", change.region());
        }
        if (change.type() != null) {
            codes.put("facility_type", change.type().wire());
        }
        if (change.agency() != null) {
            codes.put("agency", change.agency().wire());
        }
        if (change.regime() != null) {
            codes.put("regime", change.regime().wire());
        }
    }

    /** The region that it has now; null where it is not known. */
    @Nullable
    String territory(String facility) {
        return known(facility) ? on(facility, TODAY).get("region") : null;
    }

    /**
     * The day of an instant where the facility lay then: the latest day on which the region that it had on that day
     * reckons the instant to it.
     */
    LocalDate day(String facility, Instant instant) {
        if (!known(facility)) {
            return local(instant, "KZ-ALA");
        }
        var late = instant.atOffset(ZoneOffset.ofHours(6)).toLocalDate();
        for (var day : List.of(late, late.minusDays(1))) {
            if (local(instant, on(facility, day).get("region")).equals(day)) {
                return day;
            }
        }
        // It moved west that midnight: the old region reckons the instant to the day of the move, the new one not yet.
        return local(instant, on(facility, late.minusDays(1)).get("region"));
    }

    /** Kazakhstan had two zones until 1 March 2024, when the eastern one joined the western: UTC+05. */
    private static LocalDate local(Instant instant, @Nullable String region) {
        boolean east = !"KZ-ZAP".equals(region) && instant.isBefore(CLOCK_CHANGE);
        return instant.atOffset(ZoneOffset.ofHours(east ? 6 : 5)).toLocalDate();
    }
}
