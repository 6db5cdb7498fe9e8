package org.baqylau.statistics.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A log of many random histories, shuffled, with copies of some events further on. */
final class World {

    static final int PARTITIONS = 3;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final Map<String, Long> ends = new HashMap<>();
    private final List<Sent> log = new ArrayList<>();
    private final Random random;

    World(long seed, int histories) {
        random = new Random(seed);
        var all = new ArrayList<History.Said>();
        for (int i = 0; i < histories; i++) {
            var history = history("h" + i);
            var said = new ArrayList<>(history.said());
            for (var one : history.said()) {
                if (history.chance(0.05)) {
                    said.add(one);
                }
            }
            // Every fifth comes as life writes it, the others in any order.
            if (i % 5 != 0) {
                Collections.shuffle(said, random);
            }
            all.addAll(said);
        }
        interleave(all).forEach(this::append);
    }

    private History history(String name) {
        var history = new History(name, random);
        var facilities = new ArrayList<String>();
        for (int i = history.upTo(2); i >= 0; i--) {
            facilities.add(history.id("f"));
        }
        var places = new PlaceFacts(history);
        boolean last = history.chance(0.3);
        if (!last) {
            facilities.forEach(places::facility);
        }
        new VisitFacts(history, facilities).visits();
        for (int i = history.upTo(3); i > 0; i--) {
            new ComplaintFacts(history, facilities).complaint();
        }
        new ComplaintFacts(history, facilities).criminalCase();
        for (int i = history.upTo(2); i > 0; i--) {
            new DetentionFacts(history, facilities).detention();
        }
        if (history.chance(0.5)) {
            new LimitFacts(history).duty(facilities);
        }
        if (history.chance(0.3)) {
            places.commission();
        }
        if (history.chance(0.2)) {
            new FigureFacts(history).figure();
        }
        if (last) {
            facilities.forEach(places::facility);
        }
        return history;
    }

    /** Neighbouring histories mix. */
    private List<History.Said> interleave(List<History.Said> all) {
        var mixed = new ArrayList<>(all);
        for (int i = 0; i + 40 < mixed.size(); i++) {
            if (random.nextInt(4) == 0) {
                Collections.swap(mixed, i, i + random.nextInt(40));
            }
        }
        return mixed;
    }

    private void append(History.Said said) {
        String topic = said.event().data().topic().wire();
        int partition = Math.floorMod(said.event().subject().hashCode(), PARTITIONS);
        long offset = ends.merge(topic + ":" + partition, 1L, Long::sum) - 1;
        log.add(new Sent(said.event(), said.submitter(), FIRST.plusSeconds(log.size()), topic, partition, offset));
    }

    List<Sent> log() {
        return log;
    }
}
