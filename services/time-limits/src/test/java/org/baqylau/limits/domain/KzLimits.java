package org.baqylau.limits.domain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.baqylau.events.Milestones;
import org.baqylau.limits.adapter.packs.Packs;

/** The law that the service ships, and of the country's own the few limits that most tests are about. */
public final class KzLimits {

    public static final Law LAW = Packs.shipped();
    public static final String PROTOCOL = "KZ-PROTOCOL-3H";
    public static final String COURT_72 = "KZ-COURT-72H";
    public static final String COURT_48 = "KZ-COURT-48H";
    public static final String COURT_24_MINOR = "KZ-COURT-24H-MINOR";
    public static final Pack PACK = LAW.packs().getFirst();
    public static final Limits LIMITS = only(PROTOCOL, COURT_72, COURT_48, COURT_24_MINOR);
    public static final Law FEW = lawOf(LIMITS);

    private KzLimits() {}

    public static Limits only(String... ids) {
        var wanted = Set.of(ids);
        return Limits.of(PACK.limits().all().stream()
                .filter(limit -> wanted.contains(limit.id()))
                .toList());
    }

    /** The country's law in which the time to court stands still from a suspension to the next resumption. */
    public static Law suspendable() {
        var still = new Reckoning.Excluding(
                Duration.ofDays(2), List.of(new Reckoning.Exclusion(Milestones.SUSPENDED, Milestones.RESUMED)));
        return lawOf(Limits.of(
                only(COURT_48).all().stream().map(limit -> limit.counted(still)).toList()));
    }

    /** The country's law with these limits alone. */
    public static Law lawOf(Limits limits) {
        return new Law(List.of(new Pack(
                PACK.jurisdiction(), PACK.name(), PACK.regions(), PACK.milestones(), PACK.register(), limits)));
    }
}
