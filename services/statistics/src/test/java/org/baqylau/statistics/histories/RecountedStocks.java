package org.baqylau.statistics.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.PopulationCounted;
import org.jspecify.annotations.Nullable;

/** What is in being on a day, and who died. */
final class RecountedStocks {

    private final Map<String, List<Sent>> facilities;
    private final Map<String, List<Sent>> commissions;
    private final RecountedPlaces places;

    RecountedStocks(Map<String, List<Sent>> facilities, Map<String, List<Sent>> commissions, RecountedPlaces places) {
        this.facilities = facilities;
        this.commissions = commissions;
        this.places = places;
    }

    List<Unit> on(String measure, LocalDate day) {
        return switch (measure) {
            case "population" -> population(day);
            case "facilities" ->
                facilities.keySet().stream()
                        .filter(id -> places.known(id) && places.openOn(id, day))
                        .map(id -> Unit.of(day, places.territory(id), 1, places.on(id, day)))
                        .toList();
            case "commissions" -> commissions(day);
            case "commission_members" -> members(day);
            default -> throw new AssertionError(measure);
        };
    }

    private List<Unit> population(LocalDate day) {
        var units = new ArrayList<Unit>();
        facilities.forEach((id, facts) -> {
            PopulationCounted last = null;
            for (var sent : facts.stream().sorted(Recount.BY_TIME).toList()) {
                if (sent.event().data() instanceof PopulationCounted count
                        && !count.asOf().isAfter(day)
                        && !count.asOf().isBefore(day.minusDays(366))
                        && (last == null || !count.asOf().isBefore(last.asOf()))) {
                    last = count;
                }
            }
            if (last != null && places.known(id)) {
                Map<String, Integer> groups = new HashMap<>();
                groups.put("total", last.total());
                groups.put("remand", last.remand());
                groups.put("convicted", last.convicted());
                groups.put("women", last.women());
                groups.put("minors", last.minors());
                groups.put("foreigners", last.foreigners());
                groups.put("stateless", last.stateless());
                groups.forEach((group, n) -> {
                    if (n != null) {
                        units.add(Unit.of(day, places.territory(id), n, places.on(id, day), "group", group));
                    }
                });
            }
        });
        return units;
    }

    List<Unit> deaths() {
        var units = new ArrayList<Unit>();
        facilities.forEach((id, facts) -> {
            var deaths = new TreeMap<String, DeathRecorded>();
            for (var sent : facts.stream().sorted(Recount.BY_TIME).toList()) {
                if (sent.event().data() instanceof DeathRecorded death) {
                    deaths.put(death.deathId(), death);
                }
            }
            if (places.known(id)) {
                deaths.values().forEach(death -> {
                    var day = places.day(id, death.at().instant());
                    units.add(Unit.of(
                            day,
                            places.territory(id),
                            1,
                            places.on(id, day),
                            "cause",
                            death.cause().wire()));
                });
            }
        });
        return units;
    }

    private List<Unit> commissions(LocalDate day) {
        var units = new ArrayList<Unit>();
        commissions.forEach((id, facts) -> {
            String region = inBeing(facts, day);
            if (region != null) {
                units.add(Unit.of(day, region, 1, Map.of("region", region)));
            }
        });
        return units;
    }

    /** Its region where it is in being that day. */
    private static @Nullable String inBeing(List<Sent> facts, LocalDate day) {
        var registered = facts.stream()
                .filter(sent -> sent.event().data() instanceof CommissionRegistered)
                .map(sent -> (CommissionRegistered) sent.event().data())
                .findFirst();
        LocalDate dissolved = null;
        for (var sent : facts.stream().sorted(Recount.BY_TIME).toList()) {
            if (sent.event().data() instanceof CommissionDissolved fact) {
                dissolved = fact.on();
            }
        }
        boolean over = dissolved != null && !day.isBefore(dissolved);
        return registered.isEmpty() || registered.get().on().isAfter(day) || over
                ? null
                : registered.get().region();
    }

    private List<Unit> members(LocalDate day) {
        var units = new ArrayList<Unit>();
        commissions.forEach((id, facts) -> {
            String region = inBeing(facts, day);
            var last = new TreeMap<String, Sent>();
            facts.stream()
                    .filter(sent -> !step(sent).isAfter(day))
                    .sorted(Comparator.comparing(RecountedStocks::step).thenComparing(Recount.BY_TIME))
                    .forEach(sent -> last.put(member(sent), sent));
            if (region != null) {
                last.values().forEach(sent -> {
                    if (sent.event().data() instanceof MemberAppointed appointed) {
                        units.add(Unit.of(
                                day,
                                region,
                                1,
                                Map.of("region", region),
                                "profession",
                                appointed.profession().wire()));
                    }
                });
            }
        });
        return units;
    }

    /** From when it holds; never for what is no step of a member. */
    private static LocalDate step(Sent sent) {
        return sent.event().data() instanceof MemberAppointed appointed
                ? appointed.on()
                : sent.event().data() instanceof MemberReleased released ? released.on() : LocalDate.MAX;
    }

    private static String member(Sent sent) {
        return sent.event().data() instanceof MemberAppointed appointed
                ? appointed.memberId()
                : ((MemberReleased) sent.event().data()).memberId();
    }
}
