package org.baqylau.statistics.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.events.DetentionFact;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.EventJson;
import org.baqylau.events.Fact;
import org.baqylau.events.FactType;
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
import org.baqylau.statistics.domain.Counted;
import org.baqylau.statistics.domain.JudgedLimits;
import org.baqylau.statistics.domain.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Every fact that some figure counts, taken to the record of its subject. */
public final class FiguresDerivation implements Derivation<RecordedEvent, Counted> {

    /** Makes a writer for one transaction. */
    public interface Writers {
        Writer<Counted> of(Connection connection) throws SQLException;
    }

    /** So many layers of subjects there are. */
    public static final int LAYERS = 3;

    private final EventJson json = EventJson.logged();
    private final SubmitterJson submitters = new SubmitterJson();
    private final CauseTexts causes = new CauseTexts();
    private final Writers writers;

    public FiguresDerivation(Writers writers) {
        this.writers = writers;
    }

    @Override
    public @Nullable Incoming<RecordedEvent> read(Logged logged) {
        var type = FactType.of(logged.header(Logged.TYPE));
        if (type.isPresent() && !counts(type.get())) {
            return null;
        }
        var event = json.read(Objects.requireNonNull(logged.value(), "a record without value"));
        var fact = event.data();
        var recorded = new RecordedEvent(
                event,
                logged.recorded(),
                submitters.read(logged.header(Logged.SUBMITTER)),
                logged.topic(),
                logged.partition(),
                logged.offset());
        return new Incoming<>(Subjects.of(fact), event.id(), recorded, Subjects.needs(fact), gives(fact));
    }

    /** Of what the system makes figures count the limits alone. */
    private static boolean counts(FactType type) {
        return !type.system() || type == FactType.LIMIT_STARTED || type == FactType.LIMIT_JUDGED;
    }

    /** A detention and a duty tell the limits on them where they are. */
    private static boolean gives(Fact fact) {
        return Subjects.gives(fact) || fact instanceof DetentionFact || fact instanceof DutyLogged;
    }

    @Override
    public Counted derive(String subject, List<RecordedEvent> facts, Imports imports) {
        String id = Subjects.id(subject);
        var told = causes.of(imports::one);
        return switch (Subjects.kind(subject)) {
            case "facility" -> new Counted.OfFacility(StandingFacility.of(id, facts));
            case "commission" -> new Counted.OfCommission(StandingCommission.of(id, facts));
            case "figure" -> new Counted.OfFigure(StandingFigure.of(id, facts));
            case "visit" -> new Counted.OfVisit(StandingVisit.of(id, facts, told));
            case "recommendation" -> new Counted.OfRecommendation(StandingRecommendation.of(id, facts, told));
            case "complaint" -> new Counted.OfComplaint(StandingComplaint.of(id, facts, told));
            case "case" -> new Counted.OfCase(StandingCase.of(id, facts, told));
            case "detention" -> new Counted.OfDetention(StandingDetention.of(id, facts, told));
            case "duty" -> new Counted.OfDuty(StandingDuty.of(id, facts, told));
            case "limits" -> new Counted.OfLimits(JudgedLimits.of(facts, imports.all(subject)));
            default -> throw new IllegalArgumentException("no figure counts " + subject);
        };
    }

    @Override
    public Outcome outcome(Counted record) {
        return switch (record) {
            case Counted.OfFacility(var facility) -> {
                Map<String, String> told = new HashMap<>();
                facility.cause().ifPresent(cause -> told.put(Causes.facilityKey(facility.facilityId()), cause.text()));
                told.putAll(told(Whereabouts.of(facility)));
                yield new Outcome(told, held(facility.fates()));
            }
            case Counted.OfVisit(var visit) -> new Outcome(visit.exports(), held(visit.fates()));
            case Counted.OfCommission(var commission) -> new Outcome(Map.of(), held(commission.fates()));
            case Counted.OfFigure(var figure) -> new Outcome(Map.of(), held(figure.fates()));
            case Counted.OfRecommendation(var recommendation) -> new Outcome(Map.of(), held(recommendation.fates()));
            case Counted.OfComplaint(var complaint) -> new Outcome(Map.of(), held(complaint.fates()));
            case Counted.OfCase(var criminalCase) -> new Outcome(Map.of(), held(criminalCase.fates()));
            case Counted.OfDetention(var detention) ->
                new Outcome(told(Whereabouts.of(detention)), held(detention.fates()));
            case Counted.OfDuty(var duty) -> new Outcome(told(Whereabouts.of(duty)), held(duty.fates()));
            case Counted.OfLimits _ -> Outcome.NOTHING;
        };
    }

    private static Map<String, String> told(Optional<Whereabouts> whereabouts) {
        return whereabouts.map(where -> Map.of(where.told(), where.text())).orElse(Map.of());
    }

    private static Map<String, String> held(Map<String, Fate> fates) {
        if (fates.isEmpty()) {
            return Map.of();
        }
        Map<String, String> held = new HashMap<>();
        fates.forEach((id, fate) -> {
            if (fate instanceof Fate.Held(String cause)) {
                held.put(id, cause);
            }
        });
        return held;
    }

    /** Limits are told where they are by whatever they run for. */
    @Override
    public int layer(String subject) {
        return Subjects.kind(subject).equals("limits") ? LAYERS - 1 : Subjects.layer(subject);
    }

    @Override
    public Writer<Counted> writer(Connection connection) throws SQLException {
        return writers.of(connection);
    }
}
