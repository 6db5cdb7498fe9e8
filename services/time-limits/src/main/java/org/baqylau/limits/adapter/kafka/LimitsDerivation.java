package org.baqylau.limits.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.baqylau.events.EventJson;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.Fact;
import org.baqylau.events.FactType;
import org.baqylau.events.standing.CauseTexts;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.Subjects;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.kit.log.derive.Incoming;
import org.baqylau.kit.log.derive.Outcome;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Courses;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Limits;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.Pace;
import org.baqylau.limits.domain.Said;
import org.jspecify.annotations.Nullable;

/** Facts of places, detentions, judgements and alerts, each taken to what the service keeps of its subject. */
public final class LimitsDerivation implements Derivation<RecordedEvent, Kept> {

    private static final Set<FactType> READ = EnumSet.of(
            FactType.FACILITY_REGISTERED,
            FactType.FACILITY_CHANGED,
            FactType.FACILITY_CLOSED,
            FactType.DETENTION_LOGGED,
            FactType.DETENTION_CORRECTED,
            FactType.DETENTION_VOIDED,
            FactType.EXAMINATION_RECORDED,
            FactType.LIMIT_JUDGED,
            FactType.ENTRY_SUSPECTED,
            FactType.ALERT_RAISED,
            FactType.ALERT_ACKNOWLEDGED,
            FactType.ALERT_HANDED_OVER,
            FactType.ALERT_RESOLVED,
            FactType.ALERT_REOPENED,
            FactType.ALERT_LAPSED);

    private final EventJson json = EventJson.logged();
    private final SubmitterJson submitters = new SubmitterJson();
    private final CauseTexts causes = new CauseTexts();
    private final Limits limits;
    private final Pace pace;
    private final Function<Connection, Writer<Kept>> writer;

    public LimitsDerivation(Limits limits, Pace pace, Function<Connection, Writer<Kept>> writer) {
        this.limits = limits;
        this.pace = pace;
        this.writer = writer;
    }

    @Override
    public @Nullable Incoming<RecordedEvent> read(Logged logged) {
        if (FactType.of(logged.header(Logged.TYPE)).filter(READ::contains).isEmpty()) {
            return null;
        }
        var recorded = new RecordedEvent(
                json.read(Objects.requireNonNull(logged.value(), "a record without value")),
                logged.recorded(),
                submitters.read(logged.header(Logged.SUBMITTER).getBytes(UTF_8)),
                logged.topic(),
                logged.partition(),
                logged.offset());
        var fact = recorded.event().data();
        return isOurs(fact)
                ? new Incoming<>(
                        Subjects.of(fact), recorded.event().id(), recorded, Subjects.needs(fact), Subjects.gives(fact))
                : null;
    }

    private static boolean isOurs(Fact fact) {
        return !(fact instanceof ExaminationRecorded examination) || examination.detentionId() != null;
    }

    @Override
    public Kept derive(String subject, List<RecordedEvent> facts, Imports imports) {
        String id = Subjects.id(subject);
        return switch (Subjects.kind(subject)) {
            case "facility" -> new Kept.OfFacility(StandingFacility.of(id, facts));
            case "detention" -> detention(id, facts, imports);
            case "limits" -> new Kept.OfLimits(Said.of(id, facts));
            case "alert" -> new Kept.OfAlert(Alert.of(id, facts));
            default -> throw new IllegalArgumentException("no such subject here: " + subject);
        };
    }

    private Kept detention(String id, List<RecordedEvent> facts, Imports imports) {
        var dossier = Dossier.of(id, facts, causes.of(imports::one));
        var obligations = new ArrayList<Obligation>();
        for (var course : Courses.of(dossier, limits)) {
            var obligation = course.obligation(pace);
            if (obligation != null) {
                obligations.add(obligation);
            }
        }
        return new Kept.OfDetention(dossier, List.copyOf(obligations));
    }

    @Override
    public Outcome outcome(Kept record) {
        Map<String, String> held = new HashMap<>();
        record.fates().forEach((id, fate) -> {
            if (fate instanceof Fate.Held(String cause)) {
                held.put(id, cause);
            }
        });
        if (record instanceof Kept.OfFacility(StandingFacility facility)) {
            return facility.cause()
                    .map(cause -> new Outcome(Map.of(Causes.facilityKey(facility.facilityId()), cause.text()), held))
                    .orElseGet(() -> new Outcome(Map.of(), held));
        }
        return held.isEmpty() ? Outcome.NOTHING : new Outcome(Map.of(), held);
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
