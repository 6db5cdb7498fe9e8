package org.baqylau.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event of the contract: its wire name, its record, its topic, and who may make it. */
public enum FactType {
    FACILITY_REGISTERED("facility.registered", FacilityRegistered.class, Topic.FACTS, true, false),
    FACILITY_CHANGED("facility.changed", FacilityChanged.class, Topic.FACTS, false, false),
    FACILITY_CLOSED("facility.closed", FacilityClosed.class, Topic.FACTS, false, false),
    POPULATION_COUNTED("population.counted", PopulationCounted.class, Topic.FACTS, false, false),
    DEATH_RECORDED("death.recorded", DeathRecorded.class, Topic.FACTS, false, false),
    INCIDENT_RECORDED("incident.recorded", IncidentRecorded.class, Topic.FACTS, false, false),
    COMMISSION_REGISTERED("commission.registered", CommissionRegistered.class, Topic.FACTS, true, false),
    COMMISSION_DISSOLVED("commission.dissolved", CommissionDissolved.class, Topic.FACTS, false, false),
    MEMBER_APPOINTED("member.appointed", MemberAppointed.class, Topic.FACTS, false, false),
    MEMBER_RELEASED("member.released", MemberReleased.class, Topic.FACTS, false, false),
    FIGURE_DECLARED("figure.declared", FigureDeclared.class, Topic.FACTS, true, false),
    VISIT_REPORTED("visit.reported", VisitReported.class, Topic.FACTS, true, false),
    VISIT_AMENDED("visit.amended", VisitAmended.class, Topic.FACTS, false, false),
    VISIT_WITHDRAWN("visit.withdrawn", VisitWithdrawn.class, Topic.FACTS, false, false),
    RECOMMENDATION_ANSWERED("recommendation.answered", RecommendationAnswered.class, Topic.FACTS, false, false),
    RECOMMENDATION_VERIFIED("recommendation.verified", RecommendationVerified.class, Topic.FACTS, false, false),
    COMPLAINT_FILED("complaint.filed", ComplaintFiled.class, Topic.COMPLAINTS, true, false),
    COMPLAINT_FORWARDED("complaint.forwarded", ComplaintForwarded.class, Topic.COMPLAINTS, false, false),
    COMPLAINT_ANSWERED("complaint.answered", ComplaintAnswered.class, Topic.COMPLAINTS, false, false),
    COMPLAINT_APPEALED("complaint.appealed", ComplaintAppealed.class, Topic.COMPLAINTS, false, false),
    COMPLAINT_WITHDRAWN("complaint.withdrawn", ComplaintWithdrawn.class, Topic.COMPLAINTS, false, false),
    COMPLAINT_VOIDED("complaint.voided", ComplaintVoided.class, Topic.COMPLAINTS, false, false),
    REPRISAL_REPORTED("reprisal.reported", ReprisalReported.class, Topic.COMPLAINTS, false, false),
    EXAMINATION_RECORDED("examination.recorded", ExaminationRecorded.class, Topic.COMPLAINTS, false, false),
    CASE_OPENED("case.opened", CaseOpened.class, Topic.COMPLAINTS, true, false),
    CASE_CONCLUDED("case.concluded", CaseConcluded.class, Topic.COMPLAINTS, false, false),
    DETENTION_LOGGED("detention.logged", DetentionLogged.class, Topic.FACTS, false, false),
    DETENTION_CORRECTED("detention.corrected", DetentionCorrected.class, Topic.FACTS, false, false),
    DETENTION_VOIDED("detention.voided", DetentionVoided.class, Topic.FACTS, false, false),
    DUTY_LOGGED("duty.logged", DutyLogged.class, Topic.FACTS, false, false),
    LIMIT_STARTED("limit.started", LimitStarted.class, Topic.LIMITS, false, true),
    LIMIT_WARNED("limit.warned", LimitWarned.class, Topic.LIMITS, false, true),
    LIMIT_JUDGED("limit.judged", LimitJudged.class, Topic.LIMITS, false, true),
    ENTRY_SUSPECTED("entry.suspected", EntrySuspected.class, Topic.LIMITS, false, true),
    ALERT_RAISED("alert.raised", AlertRaised.class, Topic.LIMITS, true, true),
    ALERT_ACKNOWLEDGED("alert.acknowledged", AlertAcknowledged.class, Topic.LIMITS, false, true),
    ALERT_HANDED_OVER("alert.handed_over", AlertHandedOver.class, Topic.LIMITS, false, true),
    ALERT_RESOLVED("alert.resolved", AlertResolved.class, Topic.LIMITS, false, true),
    ALERT_REOPENED("alert.reopened", AlertReopened.class, Topic.LIMITS, false, true),
    ALERT_LAPSED("alert.lapsed", AlertLapsed.class, Topic.LIMITS, false, true),
    SEALED_OPENED("sealed.opened", SealedOpened.class, Topic.COMPLAINTS, false, true);

    private static final Map<String, FactType> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::wire, Function.identity()));

    private final String shortName;
    private final String wire;
    private final Class<? extends Fact> body;
    private final Topic topic;
    private final boolean opens;
    private final boolean system;

    FactType(String shortName, Class<? extends Fact> body, Topic topic, boolean opens, boolean system) {
        this.shortName = shortName;
        this.wire = "org.baqylau." + shortName + ".v1";
        this.body = body;
        this.topic = topic;
        this.opens = opens;
        this.system = system;
    }

    public static Optional<FactType> of(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    /** The value of {@code type} in the envelope, such as {@code org.baqylau.visit.reported.v1}. */
    public String wire() {
        return wire;
    }

    /** Noun and past verb without organisation and version, such as {@code visit.reported}. */
    public String shortName() {
        return shortName;
    }

    public Class<? extends Fact> body() {
        return body;
    }

    /**
     * The topic of these facts. A reprisal, an examination and an opening go by the kind of subject that the single
     * fact names, as {@link Fact#topic()} says; this is the topic where it names a complaint.
     */
    public Topic topic() {
        return topic;
    }

    /** Whether such a fact is the first of its subject. */
    public boolean opens() {
        return opens;
    }

    /** Whether only the system itself makes such facts; from outside they are refused. */
    public boolean system() {
        return system;
    }

    /** The fields of {@code data} that are sealed before the append. */
    public List<SealedField> sealedFields() {
        if (this == COMPLAINT_FILED) {
            return List.of(SealedField.COMPLAINANT, SealedField.NARRATIVE);
        }
        return this == DETENTION_LOGGED ? List.of(SealedField.PERSON) : List.of();
    }
}
