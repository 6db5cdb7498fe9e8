package org.baqylau.limits.adapter.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.Claimant;
import org.baqylau.events.Code;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.Duty;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.DutyMilestone;
import org.baqylau.events.Event;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Fact;
import org.baqylau.events.Nationality;
import org.baqylau.events.NoticeAddressee;
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
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.Submitter;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Courses;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Monitoring;
import org.baqylau.limits.domain.Pack;
import org.baqylau.limits.domain.Where;
import org.jspecify.annotations.Nullable;

/** A worked example of a pack: its facts told to the clocks as the service would. */
record WorkedExample(String jurisdiction, JsonNode json) {

    private static final String FACILITY = "F1";
    private static final String ID = "E1";
    private static final Submitter SUBMITTER =
            new Submitter("custody", Set.of("custody"), Set.of("*"), Set.of(), Set.of());

    /** The clocks of the limit that it is about; of visits those whose period has begun. */
    List<Course> courses(Pack pack) {
        var asked = asked();
        return all(pack).stream()
                .filter(course -> course.key().limit().equals(json.get("limit").asText()))
                .filter(course -> course.start() == null
                        || !json.get("limit").asText().contains("NPM")
                        || !course.start().at().first().isAfter(asked))
                .toList();
    }

    Instant asked() {
        return Instant.parse(
                StatedTime.parse(json.get("asked").asText()).instant().toString());
    }

    private List<Course> all(Pack pack) {
        boolean visits = pack.limits().versions(json.get("limit").asText()).stream()
                .anyMatch(limit -> limit.on() instanceof Limit.On.Visits);
        if (visits) {
            return monitoring().courses(pack.limits());
        }
        var facts = facts();
        var dossier = json.has("duty")
                ? Dossier.of(StandingDuty.of(ID, facts, causes()), facts)
                : Dossier.of(StandingDetention.of(ID, facts, causes()), facts);
        return Courses.of(json.has("zone") ? there(dossier) : dossier, pack.limits());
    }

    private Monitoring monitoring() {
        var visits = new ArrayList<Monitoring.Made>();
        int number = 0;
        for (var fact : json.get("facts")) {
            var at = StatedTime.parse(fact.get("at").asText());
            var body = fact.has("addressee")
                    ? code(Body.values(), fact.get("addressee").asText())
                    : Body.NATIONAL_PREVENTIVE_MECHANISM;
            visits.add(new Monitoring.Made("V" + number++, body, at, recorded(fact, at)));
        }
        var facility = facility();
        return new Monitoring("duty-1", FACILITY, facility, Instant.parse("2013-01-01T00:00:00Z"), visits);
    }

    private List<RecordedEvent> facts() {
        var facts = new ArrayList<RecordedEvent>();
        for (var fact : json.get("facts")) {
            var at = StatedTime.parse(fact.get("at").asText());
            facts.add(new RecordedEvent(
                    Event.of("fact-" + facts.size(), "/test", at, json.has("duty") ? duty(fact, at) : entry(fact, at)),
                    recorded(fact, at),
                    SUBMITTER,
                    "facts",
                    0,
                    facts.size()));
        }
        return facts;
    }

    private static Instant recorded(JsonNode fact, StatedTime at) {
        return fact.has("recorded")
                ? StatedTime.parse(fact.get("recorded").asText()).instant()
                : at.instant().plusSeconds(60);
    }

    private Fact entry(JsonNode fact, StatedTime at) {
        return new DetentionLogged(
                ID,
                FACILITY,
                fact.get("milestone").asText(),
                at,
                precision(fact),
                claimant(fact),
                null,
                null,
                null,
                profile(),
                json.has("regimeOfLaw")
                        ? code(RegimeOfLaw.values(), json.get("regimeOfLaw").asText())
                        : null,
                details(fact),
                null);
    }

    private Fact duty(JsonNode fact, StatedTime at) {
        return new DutyLogged(
                ID,
                FACILITY,
                code(Duty.values(), json.get("duty").asText()),
                code(DutyMilestone.values(), fact.get("milestone").asText()),
                at,
                precision(fact),
                claimant(fact),
                fact.has("addressee") ? fact.get("addressee").asText() : null,
                null);
    }

    private static Precision precision(JsonNode fact) {
        return fact.has("precision")
                ? code(Precision.values(), fact.get("precision").asText())
                : Precision.SECOND;
    }

    private static Claimant claimant(JsonNode fact) {
        return fact.has("claimant")
                ? code(Claimant.values(), fact.get("claimant").asText())
                : Claimant.CUSTODY_REGISTER;
    }

    private static @Nullable DetentionDetails details(JsonNode fact) {
        if (fact.has("extended")) {
            var extended = fact.get("extended");
            return new DetentionDetails.LimitExtended(
                    extended.get("limit").asText(),
                    StatedTime.parse(extended.get("until").asText()),
                    extended.get("authority").asText());
        }
        return fact.has("addressee")
                ? new DetentionDetails.MissionNotified(
                        code(NoticeAddressee.values(), fact.get("addressee").asText()))
                : null;
    }

    private @Nullable Profile profile() {
        var profile = json.get("profile");
        return profile == null
                ? null
                : new Profile(
                        profile.has("sex")
                                ? code(Sex.values(), profile.get("sex").asText())
                                : Sex.MALE,
                        profile.has("ageGroup")
                                ? code(
                                        AgeGroup.values(),
                                        profile.get("ageGroup").asText())
                                : AgeGroup.ADULT,
                        profile.has("nationality")
                                ? code(
                                        Nationality.values(),
                                        profile.get("nationality").asText())
                                : Nationality.CITIZEN,
                        profile.has("wantedAbroad")
                                ? profile.get("wantedAbroad").asBoolean()
                                : null);
    }

    private FacilityCause facility() {
        var opened = LocalDate.parse(json.has("openedOn") ? json.get("openedOn").asText() : "1990-01-01");
        return new FacilityCause(
                opened,
                json.has("closedOn") ? LocalDate.parse(json.get("closedOn").asText()) : null,
                List.of(new FacilityCause.Span(
                        opened,
                        json.has("region") ? json.get("region").asText() : "KZ-KAR",
                        json.has("facilityType")
                                ? code(
                                        FacilityType.values(),
                                        json.get("facilityType").asText())
                                : FacilityType.TEMPORARY_DETENTION_ISOLATOR,
                        Agency.INTERIOR,
                        null)));
    }

    private Causes causes() {
        return new Causes() {
            @Override
            public Optional<FacilityCause> facility(String facilityId) {
                return Optional.of(WorkedExample.this.facility());
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

    /** At a place that the regions of the country do not have. */
    private Dossier there(Dossier dossier) {
        var zone = ZoneId.of(json.get("zone").asText());
        var where = new Where() {
            @Override
            public ZoneId zoneAt(Instant instant) {
                return zone;
            }

            @Override
            public Optional<String> facilityTypeOn(LocalDate day) {
                return json.has("facilityType")
                        ? Optional.of(json.get("facilityType").asText())
                        : Optional.empty();
            }

            @Override
            public Optional<String> countryOn(LocalDate day) {
                return Optional.empty();
            }
        };
        return new Dossier(
                dossier.whose(),
                dossier.duty(),
                dossier.claims(),
                dossier.credible(),
                dossier.voided(),
                dossier.amendments(),
                dossier.traits(),
                dossier.facilityId(),
                where,
                dossier.lastRecorded(),
                dossier.historic());
    }

    private static <E extends Code> E code(E[] codes, String wire) {
        for (var code : codes) {
            if (code.wire().equals(wire)) {
                return code;
            }
        }
        throw new IllegalArgumentException("no such code: " + wire);
    }

    @Override
    public String toString() {
        return jurisdiction + ": " + json.get("name").asText();
    }
}
