package org.baqylau.statistics.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.events.Agency;
import org.baqylau.events.Event;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Fact;
import org.baqylau.events.LocalizedName;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.Submitter;

/** A log of facts that are told one by one, a second apart, on the first partition where nothing else is said. */
final class FewFacts {

    static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Submitter REGISTRY =
            new Submitter("registry", Set.of("registry"), Set.of(Submitter.EVERYWHERE), Set.of(), Set.of());

    private final List<Sent> log = new ArrayList<>();

    FewFacts facility(String id, String region) {
        return say(registered(id, region));
    }

    static FacilityRegistered registered(String id, String region) {
        return new FacilityRegistered(
                id,
                "code",
                new LocalizedName("орын", "место", "place"),
                FacilityType.POLICE_STATION,
                null,
                region,
                Agency.INTERIOR,
                10,
                LocalDate.of(2005, 1, 1),
                null,
                null);
    }

    FewFacts say(Fact fact) {
        return say(fact, 0, FIRST.plusSeconds(log.size()));
    }

    FewFacts say(Fact fact, int partition, Instant recorded) {
        long offset = log.stream().filter(sent -> sent.partition() == partition).count();
        var event = Event.of("e" + log.size(), "/tests", StatedTime.parse("2024-06-01T10:00:00Z"), fact);
        log.add(new Sent(event, REGISTRY, recorded, fact.topic().wire(), partition, offset));
        return this;
    }

    List<Sent> log() {
        return log;
    }
}
