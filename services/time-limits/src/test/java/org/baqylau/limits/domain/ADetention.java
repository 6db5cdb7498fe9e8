package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Agency;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Event;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Fact;
import org.baqylau.events.Nationality;
import org.baqylau.events.Precision;
import org.baqylau.events.Profile;
import org.baqylau.events.RegimeOfLaw;
import org.baqylau.events.Sex;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.RecommendationCause;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.Submitter;
import org.jspecify.annotations.Nullable;

/** Facts of one detention, told in the order in which they were recorded. */
public final class ADetention {

    public static final String ID = "D1";
    public static final String FACILITY = "F1";

    private static final Submitter CUSTODY =
            new Submitter("custody", Set.of("custody"), Set.of("*"), Set.of(), Set.of());

    private final List<RecordedEvent> facts = new ArrayList<>();
    private @Nullable Instant recorded;
    private RegimeOfLaw regime = RegimeOfLaw.CRIMINAL;
    private @Nullable AgeGroup age;
    private String region = "KZ-KAR";

    public static ADetention aDetention() {
        return new ADetention();
    }

    /** All that follows is recorded then; else one minute after it happened. */
    public ADetention recorded(String at) {
        recorded = Instant.parse(at);
        return this;
    }

    public ADetention in(String regionOfFacility) {
        region = regionOfFacility;
        return this;
    }

    public ADetention under(RegimeOfLaw law) {
        regime = law;
        return this;
    }

    public ADetention of(AgeGroup group) {
        age = group;
        return this;
    }

    public ADetention register(String milestone, String at) {
        return claim(Claimant.CUSTODY_REGISTER, milestone, at, Precision.SECOND);
    }

    public ADetention register(String milestone, String at, Precision precision) {
        return claim(Claimant.CUSTODY_REGISTER, milestone, at, precision);
    }

    public ADetention claim(Claimant claimant, String milestone, String at) {
        return claim(claimant, milestone, at, Precision.SECOND);
    }

    /** The entry's id is its milestone with a number. */
    public ADetention claim(Claimant claimant, String milestone, String at, Precision precision) {
        var profile = age == null ? null : new Profile(Sex.MALE, age, Nationality.CITIZEN, null);
        return add(
                milestone + "-" + facts.size(),
                at,
                new DetentionLogged(
                        ID,
                        FACILITY,
                        milestone,
                        StatedTime.parse(at),
                        precision,
                        claimant,
                        null,
                        null,
                        null,
                        profile,
                        regime,
                        null,
                        null));
    }

    public ADetention corrected(String entryId, String at, String when) {
        return add(
                "correction-" + facts.size(),
                when,
                new DetentionCorrected(ID, entryId, StatedTime.parse(at), null, "wrong", null));
    }

    public ADetention voided(String entryId, String when) {
        return add("voiding-" + facts.size(), when, new DetentionVoided(ID, entryId, "wrong", null));
    }

    private ADetention add(String id, String time, Fact fact) {
        var stated = StatedTime.parse(time);
        var when = recorded == null ? stated.instant().plus(Duration.ofMinutes(1)) : recorded;
        facts.add(new RecordedEvent(Event.of(id, "/test", stated, fact), when, CUSTODY, "facts", 0, facts.size()));
        return this;
    }

    public List<RecordedEvent> facts() {
        return List.copyOf(facts);
    }

    public Dossier dossier() {
        return dossier(facts);
    }

    public Dossier dossier(List<RecordedEvent> inThisOrder) {
        return Dossier.of(standing(inThisOrder), inThisOrder);
    }

    public StandingDetention standing(List<RecordedEvent> inThisOrder) {
        return StandingDetention.of(ID, inThisOrder, causes());
    }

    public Course course(Limits limits, String limit) {
        return Courses.of(dossier(), limits).stream()
                .filter(course -> course.limit().id().equals(limit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock of " + limit));
    }

    private Causes causes() {
        var facility = new FacilityCause(
                LocalDate.parse("2000-01-01"),
                null,
                List.of(new FacilityCause.Span(
                        LocalDate.parse("2000-01-01"),
                        region,
                        FacilityType.TEMPORARY_DETENTION_ISOLATOR,
                        Agency.INTERIOR,
                        null)));
        return new Causes() {
            @Override
            public Optional<FacilityCause> facility(String facilityId) {
                return facilityId.equals(FACILITY) ? Optional.of(facility) : Optional.empty();
            }

            @Override
            public boolean visit(String visitId) {
                return false;
            }

            @Override
            public Optional<RecommendationCause> recommendation(String recommendationId) {
                return Optional.empty();
            }
        };
    }
}
