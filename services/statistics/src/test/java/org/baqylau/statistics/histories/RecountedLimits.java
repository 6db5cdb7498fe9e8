package org.baqylau.statistics.histories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Claimant;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.Event;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.SystemIds;
import org.baqylau.statistics.histories.RecountedDetentions.Claim;
import org.jspecify.annotations.Nullable;

/** Obligations by the last that was said of each, and injuries by the obligations that rest on them. */
final class RecountedLimits {

    private static final List<String> GONE = List.of("cleared", "not_applicable");

    private final Map<String, List<Sent>> detentions;
    private final Map<String, List<Sent>> duties;
    private final Map<String, String> monitored = new HashMap<>();
    private final RecountedPlaces places;
    private final RecountedDetentions reckoned;
    private final Map<List<String>, Last> last = new LinkedHashMap<>();

    private record Last(
            @Nullable String detention,
            @Nullable String duty,
            String limit,
            int version,
            String outcome,
            StatedTime due,
            String elapsed,
            String overrun,
            Set<String> basis) {}

    RecountedLimits(
            Map<String, List<Sent>> limits,
            Map<String, List<Sent>> detentions,
            Map<String, List<Sent>> duties,
            Set<String> facilities,
            RecountedPlaces places) {
        this.detentions = detentions;
        this.duties = duties;
        this.places = places;
        this.reckoned = new RecountedDetentions(places);
        facilities.stream()
                .filter(places::known)
                .forEach(facility -> monitored.put(SystemIds.monitoring(facility), facility));
        limits.values().forEach(facts -> facts.forEach(this::take));
        last.values().removeIf(said -> GONE.contains(said.outcome()));
    }

    private void take(Sent sent) {
        if (sent.event().data() instanceof LimitStarted said) {
            last.put(
                    key(said.detentionId(), said.dutyId(), said.limit(), said.addressee(), said.occurrence()),
                    new Last(
                            said.detentionId(),
                            said.dutyId(),
                            said.limit(),
                            said.version(),
                            "running",
                            said.due(),
                            "",
                            "",
                            Set.copyOf(said.basis())));
        } else if (sent.event().data() instanceof LimitJudged said) {
            String state = said.state().wire();
            String elapsed = state.startsWith("met") && said.elapsedSeconds() != null ? "" + said.elapsedSeconds() : "";
            var end = said.endedAt();
            String overrun = state.equals("met_late") && end != null
                    ? ""
                            + (end.instant().getEpochSecond()
                                    - said.due().instant().getEpochSecond())
                    : "";
            last.put(
                    key(said.detentionId(), said.dutyId(), said.limit(), said.addressee(), said.occurrence()),
                    new Last(
                            said.detentionId(),
                            said.dutyId(),
                            said.limit(),
                            said.version(),
                            state,
                            said.due(),
                            elapsed,
                            overrun,
                            Set.copyOf(said.basis())));
        }
    }

    private static List<String> key(
            @Nullable String detention,
            @Nullable String duty,
            String limit,
            @Nullable String addressee,
            int occurrence) {
        return List.of("" + detention, "" + duty, limit, "" + addressee, "" + occurrence);
    }

    List<Unit> outcomes() {
        return last.values().stream()
                .map(said -> unit(
                        facility(said),
                        said.due(),
                        "limit",
                        said.limit(),
                        "version",
                        "" + said.version(),
                        "outcome",
                        said.outcome(),
                        "elapsed",
                        said.elapsed(),
                        "overrun",
                        said.overrun()))
                .toList();
    }

    private String facility(Last said) {
        if (said.detention() != null) {
            var claims = reckoned.claims(detentions.getOrDefault(said.detention(), List.of()));
            return claims.isEmpty() ? "" : RecountedDetentions.facility(claims);
        }
        var named = duties.getOrDefault(Objects.requireNonNull(said.duty()), List.of()).stream()
                .map(Sent::event)
                .sorted(Comparator.comparing((Event event) ->
                                ((DutyLogged) event.data()).at().instant())
                        .thenComparing(Event::id))
                .map(event -> ((DutyLogged) event.data()).facilityId())
                .filter(facility -> facility != null && places.known(facility))
                .findFirst();
        return named.or(() -> Optional.ofNullable(monitored.get(said.duty()))).orElse("");
    }

    List<Unit> injuries() {
        var units = new ArrayList<Unit>();
        detentions.forEach((id, facts) -> {
            var claims = reckoned.claims(facts);
            for (var injury : injuries(claims)) {
                units.add(unit(
                        RecountedDetentions.facility(claims),
                        injury.getFirst().stands(),
                        "notified",
                        notified(id, injury)));
            }
        });
        return units;
    }

    private String notified(String detention, List<Claim> injury) {
        var found = last.values().stream()
                .filter(said -> detention.equals(said.detention()))
                .filter(said -> injury.stream()
                        .anyMatch(claim ->
                                said.basis().contains(claim.sent().event().id())))
                .map(Last::outcome)
                .toList();
        if (found.isEmpty() || found.contains("breached") || found.contains("running")) {
            return "not_yet";
        }
        return found.contains("met_late") ? "late" : found.contains("uncertain") ? "uncertain" : "in_time";
    }

    /** One list of claims for each injury, each in the order of time. */
    private static List<List<Claim>> injuries(List<Claim> all) {
        var told = all.stream()
                .filter(claim -> claim.logged().milestone().equals("injury_found"))
                .toList();
        var possible = told.stream()
                .filter(claim -> !claim.at().isAfter(claim.sent().recorded()))
                .toList();
        var register = possible.stream()
                .filter(claim -> claim.logged().claimant() == Claimant.CUSTODY_REGISTER)
                .findFirst();
        var believed = possible.stream()
                .filter(claim -> register.isEmpty()
                        || !claim.at().isBefore(register.get().at().minus(Duration.ofDays(30))))
                .toList();
        var credible = possible.isEmpty() ? told : believed;
        List<Claim> anchors = List.of();
        for (var claimant : Claimant.values()) {
            var own = credible.stream()
                    .filter(claim -> claim.logged().claimant() == claimant)
                    .toList();
            anchors = own.size() > anchors.size() ? own : anchors;
        }
        var groups = new LinkedHashMap<Claim, List<Claim>>();
        anchors.forEach(anchor -> groups.put(anchor, new ArrayList<>()));
        for (var claim : credible) {
            var nearest = anchors.getFirst();
            for (var anchor : anchors) {
                nearest = apart(anchor, claim) < apart(nearest, claim) ? anchor : nearest;
            }
            Objects.requireNonNull(groups.get(groups.containsKey(claim) ? claim : nearest))
                    .add(claim);
        }
        return List.copyOf(groups.values());
    }

    private static long apart(Claim one, Claim other) {
        return Math.abs(one.at().getEpochSecond() - other.at().getEpochSecond());
    }

    private Unit unit(String facility, StatedTime at, String... own) {
        var day = places.day(facility, at.instant());
        return Unit.of(day, places.territory(facility), 1, places.on(facility, day), own);
    }
}
