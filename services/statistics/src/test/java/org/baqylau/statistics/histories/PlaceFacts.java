package org.baqylau.statistics.histories;

import java.time.LocalDate;
import java.util.List;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.CauseOfDeath;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.FacilityType;
import org.baqylau.events.LocalizedName;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.Profession;
import org.baqylau.events.Regime;

/** Places that change hands, what is counted there, and commissions. */
final class PlaceFacts {

    static final List<String> REGIONS = List.of("KZ-ALA", "KZ-KAR", "KZ-ZAP", "KZ-KUS");
    private static final LocalizedName NAME = new LocalizedName("орын", "место", "place");
    private static final String REGISTRY = "registry";

    private final History history;

    PlaceFacts(History history) {
        this.history = history;
    }

    void facility(String id) {
        if (history.chance(0.95)) {
            register(id);
        }
        if (history.chance(0.1)) {
            register(id);
        }
        for (int i = history.upTo(3); i > 0; i--) {
            history.say(
                    new FacilityChanged(
                            id,
                            history.day(),
                            null,
                            null,
                            history.maybe(history.one(FacilityType.values())),
                            history.maybe(history.one(Regime.values())),
                            history.maybe(history.one(REGIONS)),
                            history.maybe(history.one(Agency.values())),
                            null,
                            history.chance(0.1) ? history.day() : null,
                            null,
                            null),
                    REGISTRY);
        }
        for (int i = history.chance(0.2) ? 1 + history.upTo(1) : 0; i > 0; i--) {
            history.say(new FacilityClosed(id, history.day(), null), REGISTRY);
        }
        for (int i = history.upTo(3); i > 0; i--) {
            count(id);
        }
        for (int i = history.upTo(3); i > 0; i--) {
            history.say(
                    new DeathRecorded(
                            id,
                            "d" + history.upTo(2),
                            history.moment(),
                            history.one(CauseOfDeath.values()),
                            true,
                            null),
                    "custody");
        }
    }

    private void register(String id) {
        history.say(
                new FacilityRegistered(
                        id,
                        "code",
                        NAME,
                        history.one(FacilityType.values()),
                        history.maybe(history.one(Regime.values())),
                        history.one(REGIONS),
                        history.one(Agency.values()),
                        10,
                        history.chance(0.7) ? LocalDate.of(2005, 1, 1) : history.day(),
                        null,
                        null),
                REGISTRY);
    }

    private void count(String id) {
        history.say(
                new PopulationCounted(
                        id,
                        history.day(),
                        history.upTo(60),
                        history.maybe(history.upTo(20)),
                        history.maybe(history.upTo(20)),
                        history.maybe(history.upTo(9)),
                        history.maybe(history.upTo(9)),
                        history.maybe(history.upTo(9)),
                        history.maybe(history.upTo(9)),
                        null),
                REGISTRY);
    }

    void commission() {
        String id = history.id("k");
        for (int i = history.chance(0.9) ? 1 + history.upTo(1) : 0; i > 0; i--) {
            history.say(
                    new CommissionRegistered(
                            id,
                            Body.PUBLIC_MONITORING_COMMISSION,
                            history.one(REGIONS),
                            NAME,
                            history.chance(0.5) ? LocalDate.of(2005, 3, 1) : history.day(),
                            null),
                    REGISTRY);
        }
        for (int i = history.upTo(6); i > 0; i--) {
            String member = "m" + history.upTo(2);
            var profession = history.one(Profession.values());
            history.say(
                    history.chance(0.7)
                            ? new MemberAppointed(id, member, history.day(), profession, null)
                            : new MemberReleased(id, member, history.day(), profession, null),
                    REGISTRY);
        }
        for (int i = history.chance(0.3) ? 1 + history.upTo(1) : 0; i > 0; i--) {
            history.say(new CommissionDissolved(id, history.day(), null), REGISTRY);
        }
    }
}
