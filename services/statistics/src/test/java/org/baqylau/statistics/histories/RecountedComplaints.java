package org.baqylau.statistics.histories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/** Complaints not voided, criminal cases, and persons sentenced. */
final class RecountedComplaints {

    private static final Set<String> NO_SENTENCE = Set.of("acquitted", "discontinued");

    private final RecountedPlaces places;

    RecountedComplaints(RecountedPlaces places) {
        this.places = places;
    }

    List<Unit> complaints(Collection<List<Sent>> all) {
        var units = new ArrayList<Unit>();
        for (var facts : all) {
            var filed = first(facts, ComplaintFiled.class);
            boolean voided = first(facts, ComplaintVoided.class).isPresent();
            if (filed.isEmpty() || voided) {
                continue;
            }
            String at = filed.get().facilityId();
            if (at != null && !places.known(at)) {
                continue;
            }
            String outcome = "open";
            for (var sent : facts.stream().sorted(Recount.BY_TIME).toList()) {
                if (sent.event().data() instanceof ComplaintAnswered answered) {
                    outcome = answered.outcome().wire();
                }
            }
            units.add(unit(
                    at,
                    filed.get().filedAt(),
                    "channel",
                    filed.get().channel().wire(),
                    "category",
                    filed.get().category().wire(),
                    "received_by",
                    filed.get().receivedBy().wire(),
                    "outcome",
                    outcome));
        }
        return units;
    }

    List<Unit> cases(Collection<List<Sent>> all) {
        var units = new ArrayList<Unit>();
        for (var facts : all) {
            first(facts, CaseOpened.class)
                    .ifPresent(opened -> units.add(unit(
                            opened.facilityId(),
                            opened.at(),
                            "offence",
                            opened.offence().wire(),
                            "article",
                            opened.article(),
                            "accused_agency",
                            opened.accusedAgency().wire(),
                            "investigating_agency",
                            opened.investigatingAgency().wire())));
        }
        return units;
    }

    List<Unit> sentenced(Collection<List<Sent>> all) {
        var units = new ArrayList<Unit>();
        for (var facts : all) {
            var opened = first(facts, CaseOpened.class);
            var concluded = last(facts.stream().sorted(Recount.BY_TIME).toList(), CaseConcluded.class);
            if (opened.isEmpty() || concluded.isEmpty()) {
                continue;
            }
            for (var person : concluded.get().persons()) {
                if (!NO_SENTENCE.contains(person.sentence().wire())) {
                    units.add(unit(
                            opened.get().facilityId(),
                            concluded.get().at(),
                            "offence",
                            opened.get().offence().wire(),
                            "sentence",
                            person.sentence().wire()));
                }
            }
        }
        return units;
    }

    private Unit unit(@Nullable String facility, StatedTime at, String... own) {
        String named = facility == null ? "" : facility;
        var day = places.day(named, at.instant());
        return Unit.of(day, places.territory(named), 1, places.on(named, day), own);
    }

    private static <T> Optional<T> first(List<Sent> facts, Class<T> kind) {
        return facts.stream()
                .map(sent -> sent.event().data())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static <T> Optional<T> last(List<Sent> facts, Class<T> kind) {
        return first(facts.reversed(), kind);
    }
}
