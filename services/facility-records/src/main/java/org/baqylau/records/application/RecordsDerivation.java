package org.baqylau.records.application;

import java.sql.Connection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.EventJson;
import org.baqylau.events.LimitFact;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.CauseTexts;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingCase;
import org.baqylau.events.standing.StandingCommission;
import org.baqylau.events.standing.StandingComplaint;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.StandingFigure;
import org.baqylau.events.standing.StandingRecommendation;
import org.baqylau.events.standing.StandingVisit;
import org.baqylau.events.standing.Subjects;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.kit.log.derive.Incoming;
import org.baqylau.kit.log.derive.Outcome;
import org.baqylau.records.domain.Flag;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Raised;
import org.jspecify.annotations.Nullable;

/** Every fact of the log, taken to the record of its subject. */
public final class RecordsDerivation implements Derivation<RecordedEvent, Kept> {

    private final EventJson json = EventJson.logged();
    private final SubmitterJson submitters = new SubmitterJson();
    private final CauseTexts causes = new CauseTexts();
    private final Function<Connection, Writer<Kept>> writer;

    public RecordsDerivation(Function<Connection, Writer<Kept>> writer) {
        this.writer = writer;
    }

    @Override
    public Incoming<RecordedEvent> read(Logged logged) {
        byte[] value = logged.value();
        if (value == null) {
            throw new IllegalArgumentException("a record without value");
        }
        var event = json.read(value);
        var recorded = new RecordedEvent(
                event,
                logged.recorded(),
                submitters.read(logged.header(Logged.SUBMITTER)),
                logged.topic(),
                logged.partition(),
                logged.offset());
        var fact = event.data();
        return new Incoming<>(Subjects.of(fact), event.id(), recorded, Subjects.needs(fact), Subjects.gives(fact));
    }

    @Override
    public Kept derive(String subject, List<RecordedEvent> facts, Imports imports) {
        String id = Subjects.id(subject);
        var causes = this.causes.of(imports::one);
        return switch (Subjects.kind(subject)) {
            case "facility" -> new Kept.OfFacility(StandingFacility.of(id, facts));
            case "commission" -> new Kept.OfCommission(StandingCommission.of(id, facts));
            case "figure" -> new Kept.OfFigure(StandingFigure.of(id, facts));
            case "visit" -> new Kept.OfVisit(StandingVisit.of(id, facts, causes));
            case "recommendation" -> new Kept.OfRecommendation(StandingRecommendation.of(id, facts, causes));
            case "complaint" -> new Kept.OfComplaint(StandingComplaint.of(id, facts, causes));
            case "case" -> new Kept.OfCase(StandingCase.of(id, facts, causes));
            case "detention" -> new Kept.OfDetention(StandingDetention.of(id, facts, causes));
            case "duty" -> new Kept.OfDuty(StandingDuty.of(id, facts, causes));
            case "limits" -> limits(facts);
            default -> new Kept.Other();
        };
    }

    /** Facts of the system come in the order in which it said them; the last on the log counts. */
    private static Kept limits(List<RecordedEvent> facts) {
        var last = new TreeMap<String, Kept.OfLimits.Judgement>();
        var running = new HashMap<String, StatedTime>();
        var raised = new HashSet<Raised>();
        for (var fact : facts) {
            if (fact.event().data() instanceof LimitFact said) {
                switch (said) {
                    case LimitJudged judged -> {
                        String about = about(judged.detentionId(), judged.subject());
                        String obligation = obligation(judged.limit(), judged.addressee(), judged.occurrence());
                        running.remove(obligation);
                        last.put(
                                about + " " + obligation,
                                new Kept.OfLimits.Judgement(
                                        obligation, about, judged.state().wire()));
                    }
                    case EntrySuspected suspected ->
                        raised.add(
                                new Raised(about(suspected.detentionId(), suspected.subject()), Flag.ENTRY_SUSPECTED));
                    case LimitStarted started ->
                        running.put(
                                obligation(started.limit(), started.addressee(), started.occurrence()), started.due());
                    case LimitWarned _ -> {}
                }
            }
        }
        var nextDue = running.values().stream()
                .min(Comparator.comparing(StatedTime::instant))
                .orElse(null);
        return new Kept.OfLimits(List.copyOf(last.values()), raised, nextDue);
    }

    private static String obligation(String limit, @Nullable String addressee, int occurrence) {
        return String.join(" ", limit, addressee, "" + occurrence);
    }

    private static String about(@Nullable String detentionId, String id) {
        return (detentionId == null ? "duty/" : "detention/") + id;
    }

    @Override
    public Outcome outcome(Kept record) {
        Map<String, String> exports = new HashMap<>();
        switch (record) {
            case Kept.OfFacility(StandingFacility facility) ->
                facility.cause()
                        .ifPresent(cause -> exports.put(Causes.facilityKey(facility.facilityId()), cause.text()));
            case Kept.OfVisit(StandingVisit visit) -> exports.putAll(visit.exports());
            case Kept.OfCommission _,
                    Kept.OfFigure _,
                    Kept.OfDuty _,
                    Kept.OfRecommendation _,
                    Kept.OfComplaint _,
                    Kept.OfCase _,
                    Kept.OfDetention _,
                    Kept.OfLimits _,
                    Kept.Other _ -> {}
        }
        Map<String, String> held = new HashMap<>();
        record.fates().forEach((id, fate) -> {
            if (fate instanceof Fate.Held(String cause)) {
                held.put(id, cause);
            }
        });
        return new Outcome(exports, held);
    }

    @Override
    public int layer(String subject) {
        return Subjects.layer(subject);
    }

    @Override
    public Writer<Kept> writer(Connection connection) {
        return writer.apply(connection);
    }
}
