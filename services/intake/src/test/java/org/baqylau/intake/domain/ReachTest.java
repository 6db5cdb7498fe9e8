package org.baqylau.intake.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.EventJson;
import org.baqylau.events.FacilityType;
import org.baqylau.events.Fact;
import org.baqylau.events.FactType;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.VisitReported;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.Submitter;
import org.baqylau.intake.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReachTest {

    private static final Instant NOW = Instant.parse("2013-02-01T04:00:00Z");
    private static final String PLACE = "F-KAR-0007";

    private final Known known = new Known();

    @ParameterizedTest
    @EnumSource(
            names = {
                "FACILITY_CHANGED",
                "FACILITY_CLOSED",
                "POPULATION_COUNTED",
                "DEATH_RECORDED",
                "INCIDENT_RECORDED",
                "VISIT_REPORTED",
                "COMPLAINT_FILED",
                "DETENTION_LOGGED"
            })
    void endsAtTheTerritoryOfTheAccount(FactType type) {
        var fact = fact(type, PLACE, "KZ-KAR");
        known.places.put(PLACE, place("KZ-KAR"));

        assertThat(denial(of("KZ-KAR"), fact)).isEmpty();
        assertThat(denial(of("KZ-ALA"), fact)).hasValue(Denial.TERRITORY);
        assertThat(denial(everywhere("a"), fact)).isEmpty();
    }

    @Test
    void isNotJudgedWhileTheFacilityIsNotKnown() {
        assertThat(denial(of("KZ-ALA"), fact(FactType.VISIT_REPORTED))).isEmpty();
    }

    @Test
    void goesByTheRegionThatTheFacilityHasNow() {
        known.places.put(
                PLACE,
                new FacilityCause(
                        LocalDate.of(2000, 1, 1),
                        null,
                        List.of(span("2000-01-01", "KZ-ALA"), span("2013-02-01", "KZ-KAR"))));

        assertThat(denial(of("KZ-KAR"), fact(FactType.VISIT_REPORTED))).isEmpty();
        assertThat(denial(of("KZ-ALA"), fact(FactType.VISIT_REPORTED))).hasValue(Denial.TERRITORY);
    }

    @Test
    void goesByTheCalendarOfThePlace() {
        known.places.put(
                PLACE,
                new FacilityCause(
                        LocalDate.of(2000, 1, 1),
                        null,
                        List.of(span("2000-01-01", "KZ-ALA"), span("2013-02-01", "KZ-KAR"))));
        var afterMidnight = Instant.parse("2013-01-31T18:30:00Z");

        assertThat(Reach.denial(of("KZ-KAR"), fact(FactType.VISIT_REPORTED), known, afterMidnight))
                .isEmpty();
    }

    @Test
    void takesAFacilityIntoNoOtherTerritory() {
        known.places.put(PLACE, place("KZ-KAR"));
        var moved = fact(FactType.FACILITY_CHANGED, PLACE, "KZ-ALA");

        assertThat(denial(of("KZ-ALA"), moved)).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-KAR"), moved)).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-ALA", "KZ-KAR"), moved)).isEmpty();
    }

    @Test
    void takesAReportIntoNoOtherTerritory() {
        known.places.put(PLACE, place("KZ-KAR"));
        known.places.put("F-ALA-0001", place("KZ-ALA"));
        known.facilitiesOf.put(Key.of(Examples.event(FactType.VISIT_AMENDED)).subject(), Set.of(PLACE));
        var moved = fact(FactType.VISIT_AMENDED, "F-ALA-0001", "KZ-ALA");

        assertThat(denial(of("KZ-ALA"), moved)).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-KAR"), moved)).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-ALA", "KZ-KAR"), moved)).isEmpty();
    }

    @Test
    void isThatOfEachPlaceAtWhichASubjectWas() {
        known.places.put(PLACE, place("KZ-KAR"));
        known.places.put("F-ALA-0001", place("KZ-ALA"));
        known.facilitiesOf.put(
                Key.of(Examples.event(FactType.COMPLAINT_FORWARDED)).subject(), Set.of(PLACE, "F-ALA-0001"));

        assertThat(denial(of("KZ-ALA"), fact(FactType.COMPLAINT_FORWARDED))).isEmpty();
        assertThat(denial(of("KZ-KAR"), fact(FactType.COMPLAINT_FORWARDED))).isEmpty();
        assertThat(denial(of("KZ-PAV"), fact(FactType.COMPLAINT_FORWARDED))).hasValue(Denial.TERRITORY);
    }

    @Test
    void followsAComplaintToItsPlace() {
        known.places.put(PLACE, place("KZ-KAR"));
        known.facilitiesOf.put(
                Key.of(Examples.event(FactType.COMPLAINT_FORWARDED)).subject(), Set.of(PLACE));

        assertThat(denial(of("KZ-ALA"), fact(FactType.COMPLAINT_FORWARDED))).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-KAR"), fact(FactType.COMPLAINT_FORWARDED))).isEmpty();
    }

    @Test
    void followsACaseToItsComplaint() {
        var sent = new String(Examples.full(FactType.CASE_OPENED), UTF_8)
                .replaceFirst("\"facilityId\": *\"[^\"]*\", *", "")
                .replaceFirst("\"complaintId\": *\"[^\"]*\"", "\"complaintId\": \"C\"");
        var opened = EventJson.sent().read(sent.getBytes(UTF_8)).data();
        known.places.put(PLACE, place("KZ-KAR"));
        known.facilitiesOf.put("complaint/C", Set.of(PLACE));

        assertThat(denial(of("KZ-ALA"), opened)).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-KAR"), opened)).isEmpty();
    }

    @Test
    void followsAVerificationToTheVisitThatMadeIt() {
        var verified = (RecommendationVerified) fact(FactType.RECOMMENDATION_VERIFIED);
        known.places.put(PLACE, place("KZ-KAR"));
        known.facilitiesOf.put("visit/" + verified.visitId(), Set.of(PLACE));

        assertThat(denial(of("KZ-ALA"), verified)).hasValue(Denial.TERRITORY);
        assertThat(denial(of("KZ-KAR"), verified)).isEmpty();
    }

    @Test
    void followsACorrectionToItsEntry() {
        var corrected = fact(FactType.DETENTION_CORRECTED);
        known.places.put(PLACE, place("KZ-KAR"));
        known.entries.put(Reach.touchedEntry(corrected).orElseThrow(), new Recorded.Entry("desk", Optional.of(PLACE)));

        assertThat(denial(account("desk", "custody", "KZ-ALA"), corrected)).hasValue(Denial.TERRITORY);
        assertThat(denial(account("desk", "custody", "KZ-KAR"), corrected)).isEmpty();
    }

    @Test
    void anEntryIsCorrectedByWhoLoggedItOrByAProsecutor() {
        var corrected = fact(FactType.DETENTION_CORRECTED);
        known.entries.put(Reach.touchedEntry(corrected).orElseThrow(), new Recorded.Entry("desk", Optional.empty()));

        assertThat(denial(account("desk", "custody", "*"), corrected)).isEmpty();
        assertThat(denial(account("p", "prosecutor", "*"), corrected)).isEmpty();
        assertThat(denial(account("other", "custody", "*"), corrected)).hasValue(Denial.NOT_YOURS);
    }

    @Test
    void aReportOfACommissionIsAmendedByItsBody() {
        var report = (VisitReported) fact(FactType.VISIT_REPORTED);
        var recorded = new Recorded.Report(report, everywhere("reporter"));
        known.reports.put(fact(FactType.VISIT_AMENDED).subject(), recorded);
        known.reports.put(fact(FactType.VISIT_WITHDRAWN).subject(), recorded);

        assertThat(denial(everywhere("colleague"), fact(FactType.VISIT_AMENDED)))
                .isEmpty();
        assertThat(denial(everywhere("colleague"), fact(FactType.VISIT_WITHDRAWN)))
                .isEmpty();
        var stranger = new Submitter("s", Set.of("monitor"), Set.of("*"), Set.of(Body.NGO), Set.of());
        assertThat(denial(stranger, fact(FactType.VISIT_AMENDED))).hasValue(Denial.NOT_YOURS);
        assertThat(denial(stranger, fact(FactType.VISIT_WITHDRAWN))).hasValue(Denial.NOT_YOURS);
    }

    private Optional<Denial> denial(Submitter who, Fact fact) {
        return Reach.denial(who, fact, known, NOW);
    }

    private static Fact fact(FactType type) {
        return Examples.event(type).data();
    }

    private static Fact fact(FactType type, String facility, String region) {
        var sent = new String(Examples.full(type), UTF_8)
                .replaceAll("\"facilityId\": *\"[^\"]*\"", "\"facilityId\": \"" + facility + "\"")
                .replaceAll("\"region\": *\"[^\"]*\"", "\"region\": \"" + region + "\"");
        return EventJson.sent().read(sent.getBytes(UTF_8)).data();
    }

    private static Submitter of(String... regions) {
        return new Submitter("a", Set.of("monitor"), Set.of(regions), Set.of(Body.values()), Set.of());
    }

    private static Submitter everywhere(String account) {
        return account(account, "monitor", Submitter.EVERYWHERE);
    }

    private static Submitter account(String name, String role, String territory) {
        return new Submitter(name, Set.of(role), Set.of(territory), Set.of(Body.values()), Set.of());
    }

    private static FacilityCause place(String region) {
        return new FacilityCause(LocalDate.of(2000, 1, 1), null, List.of(span("2000-01-01", region)));
    }

    private static FacilityCause.Span span(String from, String region) {
        return new FacilityCause.Span(
                LocalDate.parse(from), region, FacilityType.POLICE_STATION, Agency.INTERIOR, null);
    }

    /** What a test says is known. */
    private static final class Known implements Recorded {

        private final Map<String, FacilityCause> places = new HashMap<>();
        private final Map<String, Set<String>> facilitiesOf = new HashMap<>();
        private final Map<Key, Entry> entries = new HashMap<>();
        private final Map<String, Report> reports = new HashMap<>();

        @Override
        public Optional<FacilityCause> facility(String facilityId) {
            return Optional.ofNullable(places.get(facilityId));
        }

        @Override
        public Set<String> facilitiesOf(String subject) {
            return new HashSet<>(facilitiesOf.getOrDefault(subject, Set.of()));
        }

        @Override
        public Optional<Entry> entry(Key entry) {
            return Optional.ofNullable(entries.get(entry));
        }

        @Override
        public Optional<Report> report(String visitId) {
            return Optional.ofNullable(reports.get(visitId));
        }
    }
}
