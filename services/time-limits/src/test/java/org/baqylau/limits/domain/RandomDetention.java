package org.baqylau.limits.domain;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Claimant;
import org.baqylau.events.Precision;
import org.baqylau.events.RegimeOfLaw;
import org.baqylau.events.standing.RecordedEvent;

/** A detention as a bad week would write it down: several claimants, any precision, corrected, voided, recorded late. */
final class RandomDetention {

    private static final List<Instant> WEEKS = List.of(
            Instant.parse("2012-02-28T00:00:00Z"),
            Instant.parse("2014-12-30T00:00:00Z"),
            Instant.parse("2017-12-30T00:00:00Z"),
            Instant.parse("2024-02-28T00:00:00Z"),
            Instant.parse("2026-06-29T00:00:00Z"));

    private final Random random;
    private final ZoneId zone;
    private final Instant from;
    private final ADetention detention;
    private final List<String> entries = new ArrayList<>();

    RandomDetention(Random random, String region, ZoneId zone) {
        this.random = random;
        this.zone = zone;
        from = WEEKS.get(random.nextInt(WEEKS.size())).plusSeconds(random.nextInt(2 * 86_400));
        detention = ADetention.aDetention()
                .in(region)
                .under(List.of(RegimeOfLaw.values()).get(random.nextInt(RegimeOfLaw.values().length)))
                .of(random.nextBoolean() ? AgeGroup.ADULT : AgeGroup.MINOR);
    }

    /** So many entries of these milestones, and some that change them. */
    RandomDetention entries(int count, List<String> milestones) {
        for (int i = 0; i < count; i++) {
            entry(milestones.get(random.nextInt(milestones.size())));
        }
        return this;
    }

    RandomDetention amendments(int count) {
        for (int i = 0; i < count && !entries.isEmpty(); i++) {
            var entry = entries.get(random.nextInt(entries.size()));
            recorded(from.plus(Duration.ofDays(5)).plusSeconds(random.nextInt(86_400)));
            if (random.nextInt(3) == 0) {
                detention.voided(entry, text(moment()));
            } else {
                detention.corrected(entry, text(moment()), text(moment()));
            }
        }
        return this;
    }

    void entry(String milestone) {
        var at = moment();
        recorded(at.plusSeconds(random.nextInt(20) == 0 ? -90_000 : random.nextInt(200_000)));
        entries.add(milestone + "-" + detention.facts().size());
        detention.claim(
                random.nextBoolean() ? Claimant.CUSTODY_REGISTER : pick(Claimant.values()),
                milestone,
                text(at),
                random.nextBoolean() ? Precision.SECOND : pick(Precision.values()));
    }

    ADetention detention() {
        return detention;
    }

    List<RecordedEvent> facts() {
        return detention.facts();
    }

    private void recorded(Instant at) {
        detention.recorded(at.toString());
    }

    /** Often on the hour, so that ends meet their limits to the second. */
    private Instant moment() {
        var any = from.plusSeconds(random.nextInt(random.nextBoolean() ? 100 * 3_600 : 8 * 3_600));
        return switch (random.nextInt(3)) {
            case 0 -> any;
            case 1 -> any.truncatedTo(ChronoUnit.HOURS).plusSeconds(random.nextInt(3) - 1L);
            default -> any.truncatedTo(ChronoUnit.MINUTES);
        };
    }

    private String text(Instant at) {
        return ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
