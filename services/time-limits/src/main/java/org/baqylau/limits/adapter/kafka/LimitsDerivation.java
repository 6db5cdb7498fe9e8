package org.baqylau.limits.adapter.kafka;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baqylau.events.EventJson;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.Fact;
import org.baqylau.events.FactType;
import org.baqylau.events.standing.CauseTexts;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.StandingVisit;
import org.baqylau.events.standing.Subjects;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.kit.log.derive.Incoming;
import org.baqylau.kit.log.derive.Outcome;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Courses;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Found;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.Pace;
import org.baqylau.limits.domain.Said;
import org.baqylau.limits.domain.Suspicion;
import org.baqylau.limits.domain.Suspicions;
import org.baqylau.limits.domain.Unvisited;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Facts of places, visits, detentions, duties, judgements and alerts, each taken to what the service keeps of its subject. */
public final class LimitsDerivation implements Derivation<RecordedEvent, Kept> {

    private static final Set<FactType> READ = EnumSet.of(
            FactType.FACILITY_REGISTERED,
            FactType.FACILITY_CHANGED,
            FactType.FACILITY_CLOSED,
            FactType.VISIT_REPORTED,
            FactType.VISIT_AMENDED,
            FactType.VISIT_WITHDRAWN,
            FactType.DETENTION_LOGGED,
            FactType.DETENTION_CORRECTED,
            FactType.DETENTION_VOIDED,
            FactType.EXAMINATION_RECORDED,
            FactType.DUTY_LOGGED,
            FactType.LIMIT_STARTED,
            FactType.LIMIT_WARNED,
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
    private final Law law;
    private final Pace pace;
    private final Function<Connection, Writer<Kept>> writer;

    public LimitsDerivation(Law law, Pace pace, Function<Connection, Writer<Kept>> writer) {
        this.law = law;
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
                submitters.read(logged.header(Logged.SUBMITTER)),
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
            case "facility" -> new Kept.OfFacility(StandingFacility.of(id, facts), registered(facts));
            case "visit" -> visit(id, facts, imports);
            case "detention" -> detention(id, facts, imports);
            case "duty" -> duty(id, facts, imports);
            case "monitoring" -> monitoring(id, imports.all(subject));
            case "limits" -> new Kept.OfLimits(Said.of(facts));
            case "alert" -> new Kept.OfAlert(Alert.of(id, facts));
            default -> throw new IllegalArgumentException("no such subject here: " + subject);
        };
    }

    private static Instant registered(List<RecordedEvent> facts) {
        return facts.stream()
                .filter(fact -> fact.event().data() instanceof FacilityRegistered)
                .map(RecordedEvent::recorded)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Kept visit(String id, List<RecordedEvent> facts, Imports imports) {
        var recorded = facts.stream().map(RecordedEvent::recorded).min(Comparator.naturalOrder());
        return new Kept.OfVisit(StandingVisit.of(id, facts, causes.of(imports::one)), recorded.orElse(Instant.EPOCH));
    }

    private Kept detention(String id, List<RecordedEvent> facts, Imports imports) {
        var standing = StandingDetention.of(id, facts, causes.of(imports::one));
        var whole = sight(Dossier.of(standing, facts));
        return new Kept.OfDetention(
                standing, whole, unvisited(whole, id, facts, imports), suspicions(whole.dossier(), id, imports));
    }

    private List<Suspicion> suspicions(Dossier dossier, String id, Imports imports) {
        if (!dossier.known()) {
            return List.of();
        }
        var found = imports.all(Told.DETENTION + id).stream()
                .flatMap(String::lines)
                .map(Found::parse)
                .toList();
        return Suspicions.of(dossier, law.at(dossier).register(), found, pace);
    }

    private Kept.Sight sight(Dossier dossier) {
        return new Kept.Sight(
                dossier,
                dossier.known()
                        ? obligations(Courses.of(dossier, law.at(dossier).limits()))
                        : List.of());
    }

    private Kept.Sight unvisited(Kept.Sight whole, String id, List<RecordedEvent> facts, Imports imports) {
        if (!whole.dossier().visited()) {
            return whole;
        }
        var kind = whole.dossier().whose().kind();
        return sight(dossier(kind, id, Unvisited.of(facts), imports));
    }

    /** A detention or a duty as its clocks need it, without their courses; empty where the subject is neither. */
    public Optional<Dossier> dossier(String subject, List<RecordedEvent> facts, Imports imports) {
        String id = Subjects.id(subject);
        return switch (Subjects.kind(subject)) {
            case "detention" -> Optional.of(dossier(Whose.Kind.DETENTION, id, facts, imports));
            case "duty" -> Optional.of(dossier(Whose.Kind.DUTY, id, facts, imports));
            default -> Optional.empty();
        };
    }

    private Dossier dossier(Whose.Kind kind, String id, List<RecordedEvent> facts, Imports imports) {
        return switch (kind) {
            case DETENTION -> Dossier.of(StandingDetention.of(id, facts, causes.of(imports::one)), facts);
            case DUTY -> Dossier.of(StandingDuty.of(id, facts, causes.of(imports::one)), facts);
        };
    }

    private Kept duty(String id, List<RecordedEvent> facts, Imports imports) {
        var standing = StandingDuty.of(id, facts, causes.of(imports::one));
        var whole = sight(Dossier.of(standing, facts));
        return new Kept.OfDuty(standing, whole, unvisited(whole, id, facts, imports));
    }

    private Kept monitoring(String facilityId, List<String> told) {
        var monitoring = Told.monitoring(facilityId, told);
        return new Kept.OfMonitoring(
                monitoring,
                monitoring == null
                        ? List.of()
                        : obligations(monitoring.courses(law.at(monitoring).limits())));
    }

    private List<Obligation> obligations(List<Course> courses) {
        var obligations = new ArrayList<Obligation>(courses.size());
        for (var course : courses) {
            var obligation = course.obligation(pace);
            if (obligation != null) {
                obligations.add(obligation);
            }
        }
        return obligations;
    }

    @Override
    public Outcome outcome(Kept record) {
        Map<String, String> held = new HashMap<>();
        record.fates().forEach((id, fate) -> {
            if (fate instanceof Fate.Held(String cause)) {
                held.put(id, cause);
            }
        });
        var exports = Told.by(record);
        return held.isEmpty() && exports.isEmpty() ? Outcome.NOTHING : new Outcome(exports, held);
    }

    /** Facilities tell all others; visits tell detentions what they found, and both tell how often a place was visited. */
    @Override
    public int layer(String subject) {
        return switch (Subjects.kind(subject)) {
            case "facility" -> 0;
            case "visit" -> 1;
            default -> 2;
        };
    }

    @Override
    public Writer<Kept> writer(Connection connection) {
        return writer.apply(connection);
    }
}
