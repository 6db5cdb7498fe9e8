package org.baqylau.statistics.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.Event;
import org.baqylau.events.Fact;
import org.baqylau.events.StatedTime;
import org.baqylau.events.VisitReported;

/** The same log as if nobody had ever erred: nothing amended, corrected, voided or said twice. */
final class RightFromTheStart {

    private final Map<List<String>, List<Sent>> subjects = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final List<Sent> right = new ArrayList<>();
    private final RecountedVisits visits;
    private final RecountedDetentions detentions;

    RightFromTheStart(List<Sent> log) {
        var once = Recount.once(log);
        var facilities = new HashMap<String, List<Sent>>();
        for (var sent : once) {
            String subject = sent.event().subject();
            subjects.computeIfAbsent(List.of(Recount.kind(sent), subject), s -> new ArrayList<>())
                    .add(sent);
            if (Recount.kind(sent).equals("facility")) {
                facilities.computeIfAbsent(subject, s -> new ArrayList<>()).add(sent);
            }
        }
        var places = new RecountedPlaces(facilities);
        visits = new RecountedVisits(Map.of(), Map.of(), places);
        detentions = new RecountedDetentions(places);
        once.forEach(this::take);
    }

    List<Sent> log() {
        return right;
    }

    private void take(Sent sent) {
        var facts =
                subjects.getOrDefault(List.of(Recount.kind(sent), sent.event().subject()), List.of());
        boolean errs = switch (sent.event().factType()) {
            case VISIT_AMENDED, DETENTION_CORRECTED, DETENTION_VOIDED, COMPLAINT_VOIDED -> true;
            case COMPLAINT_FILED -> voided(facts) || !isFirst(sent, facts, ComplaintFiled.class);
            case COMPLAINT_ANSWERED -> voided(facts) || !isLast(sent, facts, ComplaintAnswered.class);
            case COMPLAINT_FORWARDED, COMPLAINT_WITHDRAWN -> voided(facts);
            case CASE_OPENED -> !isFirst(sent, facts, CaseOpened.class);
            case CASE_CONCLUDED -> !isLast(sent, facts, CaseConcluded.class);
            case VISIT_REPORTED -> !isFirst(sent, facts, VisitReported.class);
            default -> false;
        };
        if (errs) {
            return;
        }
        switch (sent.event().data()) {
            case VisitReported _ -> {
                var opener = visits.opener(facts);
                if (opener != null) {
                    append(sent, visits.report(facts, opener));
                }
            }
            case DetentionLogged logged ->
                detentions.claims(facts).stream()
                        .filter(claim -> claim.sent().equals(sent))
                        .forEach(claim -> append(sent, at(logged, claim.stands())));
            default -> append(sent, sent.event().data());
        }
    }

    private static DetentionLogged at(DetentionLogged said, StatedTime at) {
        return new DetentionLogged(
                said.detentionId(),
                said.facilityId(),
                said.milestone(),
                at,
                null,
                said.claimant(),
                said.personRef(),
                said.matterRef(),
                said.person(),
                said.profile(),
                said.regimeOfLaw(),
                said.details(),
                null);
    }

    private void append(Sent sent, Fact data) {
        var was = sent.event();
        long offset = ends.merge(sent.topic() + sent.partition(), 1L, Long::sum) - 1;
        right.add(new Sent(
                Event.of(was.id(), was.source(), was.time(), data),
                sent.submitter(),
                sent.recorded(),
                sent.topic(),
                sent.partition(),
                offset));
    }

    private static boolean voided(List<Sent> facts) {
        return facts.stream().anyMatch(sent -> sent.event().data() instanceof ComplaintVoided);
    }

    private static boolean isFirst(Sent sent, List<Sent> facts, Class<?> kind) {
        return facts.stream()
                .filter(other -> kind.isInstance(other.event().data()))
                .findFirst()
                .filter(other -> other.equals(sent))
                .isPresent();
    }

    private static boolean isLast(Sent sent, List<Sent> facts, Class<?> kind) {
        return isFirst(sent, facts.stream().sorted(Recount.BY_TIME.reversed()).toList(), kind);
    }
}
