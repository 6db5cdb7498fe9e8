package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.baqylau.events.ClockState;
import org.junit.jupiter.api.Test;

/** The clocks against brute force over the instants that imprecise and disputed times may stand for. */
class ReadingTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final OpenHours COURTS = new OpenHours(
            "courts",
            KzLimits.PACK.name(),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            Set.of());

    @Test
    void isWhatBruteForceOverEveryInstantFinds() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var limits = limits();
        var seen = EnumSet.noneOf(ClockState.class);

        for (int i = 0; i < 4_000; i++) {
            var limit = limits.get(random.nextInt(limits.size()));
            var milestones = new ArrayList<>(limit.milestones());
            milestones.sort(null);
            milestones.removeIf(milestone -> milestone.equals("limit_extended"));
            var detention = new RandomDetention(random, "KZ-KAR", ALMATY);
            if (random.nextInt(8) > 0) {
                detention.entry(limit.trigger().milestones().getFirst());
            }
            detention.entries(1 + random.nextInt(4), milestones).amendments(random.nextInt(2));
            var dossier = detention.detention().dossier();
            var readings = Reading.of(dossier, Limits.of(List.of(limit)), limit, "", Claim::any);
            var found = readings.isEmpty()
                    ? new Finding.NotStarted()
                    : readings.getFirst().finding();
            var settled = found instanceof Finding.Settled(ClockState state) ? state : null;
            if (settled != null) {
                seen.add(settled);
            }

            assertThat(settled)
                    .as("seed %d case %d %s %s %s", seed, i, limit.id(), limit.reckoning(), dossier.claims())
                    .isEqualTo(new BruteForce(dossier.claims(), ALMATY).settled(limit));
        }
        assertThat(seen)
                .contains(
                        ClockState.MET,
                        ClockState.MET_LATE,
                        ClockState.BREACHED,
                        ClockState.UNCERTAIN,
                        ClockState.CLEARED);
    }

    /** Of every law, those of a kind that brute force can try, and some kinds that no law here has for detentions. */
    private static List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (var pack : KzLimits.LAW.packs()) {
            for (var limit : pack.limits().all()) {
                if (!limit.repeats() && limit.on() instanceof Limit.On.Detentions && isTried(limit.reckoning())) {
                    limits.add(limit);
                }
            }
        }
        var protocol = KzLimits.PACK.limits().versions(KzLimits.PROTOCOL).getFirst();
        limits.add(with(protocol, new Reckoning.CalendarDay(1)));
        limits.add(with(protocol, new Reckoning.CalendarDay(3)));
        limits.add(with(protocol, new Reckoning.CalendarMonth(1)));
        limits.add(with(protocol, new Reckoning.BusinessHours(Duration.ofHours(12), COURTS, Duration.ofHours(48))));
        limits.add(with(protocol, new Reckoning.BusinessHours(Duration.ofHours(24), COURTS, Duration.ofHours(30))));
        return limits;
    }

    private static boolean isTried(Reckoning reckoning) {
        return reckoning instanceof Reckoning.Elapsed
                || reckoning instanceof Reckoning.Immediate
                || reckoning instanceof Reckoning.CalendarDay
                || reckoning instanceof Reckoning.CalendarMonth
                || reckoning instanceof Reckoning.EventOrder;
    }

    private static Limit with(Limit limit, Reckoning reckoning) {
        return new Limit(
                limit.id(),
                limit.version(),
                limit.title(),
                limit.regime(),
                limit.validFrom(),
                limit.validTo(),
                limit.atOnce(),
                limit.on(),
                limit.conditions(),
                limit.trigger(),
                limit.ends(),
                limit.clearedBy(),
                reckoning,
                limit.addressees(),
                limit.extensions(),
                limit.postponedBy(),
                limit.warnBefore(),
                limit.source(),
                limit.note(),
                limit.verified());
    }
}
