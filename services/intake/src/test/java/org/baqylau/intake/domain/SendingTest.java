package org.baqylau.intake.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.EventJson;
import org.baqylau.events.FactType;
import org.baqylau.events.standing.Submitter;
import org.baqylau.intake.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The column "who" of the contract, for every type and every role. */
class SendingTest {

    private static final Set<String> ROLES = Set.of(
            "monitor",
            "ombudsman",
            "prosecutor",
            "custody",
            "intake_desk",
            "registry",
            "authority",
            "lawyer",
            "statistician",
            "reporter",
            "auditor",
            "admin");

    @ParameterizedTest
    @CsvSource({
        "FACILITY_REGISTERED, registry",
        "FACILITY_CHANGED, registry",
        "FACILITY_CLOSED, registry",
        "POPULATION_COUNTED, registry",
        "DEATH_RECORDED, custody registry",
        "INCIDENT_RECORDED, custody registry",
        "COMMISSION_REGISTERED, registry",
        "COMMISSION_DISSOLVED, registry",
        "MEMBER_APPOINTED, registry",
        "MEMBER_RELEASED, registry",
        "FIGURE_DECLARED, statistician",
        "VISIT_REPORTED, monitor ombudsman",
        "VISIT_AMENDED, monitor ombudsman",
        "VISIT_WITHDRAWN, monitor ombudsman prosecutor",
        "RECOMMENDATION_ANSWERED, authority monitor",
        "RECOMMENDATION_VERIFIED, monitor ombudsman",
        "COMPLAINT_FILED, intake_desk monitor ombudsman prosecutor",
        "COMPLAINT_FORWARDED, intake_desk monitor ombudsman prosecutor",
        "COMPLAINT_ANSWERED, intake_desk monitor ombudsman prosecutor",
        "COMPLAINT_APPEALED, intake_desk monitor ombudsman prosecutor",
        "COMPLAINT_WITHDRAWN, intake_desk monitor ombudsman prosecutor",
        "COMPLAINT_VOIDED, intake_desk monitor ombudsman prosecutor",
        "REPRISAL_REPORTED, intake_desk monitor ombudsman prosecutor",
        "EXAMINATION_RECORDED, intake_desk monitor ombudsman prosecutor",
        "CASE_OPENED, prosecutor",
        "CASE_CONCLUDED, prosecutor",
        "DETENTION_LOGGED, custody",
        "DETENTION_CORRECTED, custody lawyer monitor prosecutor",
        "DETENTION_VOIDED, custody lawyer monitor prosecutor",
        "DUTY_LOGGED, authority custody prosecutor registry"
    })
    void isOpenToTheRolesOfTheContractAlone(FactType type, String roles) {
        var fact = Examples.event(type).data();

        var open = ROLES.stream()
                .filter(role -> Sending.denial(account(role), fact).isEmpty())
                .sorted()
                .collect(joining(" "));

        assertThat(open).isEqualTo(roles);
    }

    @Test
    void systemFactsAreNobodys() {
        assertThat(Stream.of(FactType.values()).filter(FactType::system))
                .allSatisfy(type -> assertThat(Sending.denial(
                                account("admin"), Examples.event(type).data()))
                        .hasValue(Denial.SYSTEM_FACT));
    }

    @Test
    void onlyWhoActsForTheBodyReports() {
        var monitor = new Submitter("m", Set.of("monitor"), Set.of(Submitter.EVERYWHERE), Set.of(Body.NGO), Set.of());

        assertThat(Sending.denial(
                        monitor, Examples.event(FactType.VISIT_REPORTED).data()))
                .hasValue(Denial.BODY);
    }

    @Test
    void aProsecutorReportsInspections() {
        assertThat(changed(FactType.VISIT_REPORTED, "prosecutor", "\"kind\": \"special\"", "\"kind\": \"inspection\""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"prosecutor", "monitor", "lawyer"})
    void othersSpeakOfADetentionWithAClaimantOtherThanTheRegister(String role) {
        assertThat(Sending.denial(
                        account(role), Examples.event(FactType.DETENTION_LOGGED).data()))
                .hasValue(Denial.CLAIMANT);
        assertThat(changed(FactType.DETENTION_LOGGED, role, "custody_register", "detained_person"))
                .isEmpty();
    }

    @Test
    void anAuthorityAnswersWhatItIsAsked() {
        var fact = Examples.event(FactType.RECOMMENDATION_ANSWERED).data();
        var other =
                new Submitter("a", Set.of("authority"), Set.of(Submitter.EVERYWHERE), Set.of(), Set.of(Agency.DEFENCE));

        assertThat(Sending.denial(other, fact)).hasValue(Denial.ADDRESSEE);
        var ofNone = new Submitter("a", Set.of("authority"), Set.of(Submitter.EVERYWHERE), Set.of(), Set.of());
        assertThat(Sending.denial(ofNone, fact)).hasValue(Denial.ADDRESSEE);
    }

    private static Optional<Denial> changed(FactType type, String role, String from, String to) {
        var sent = new String(Examples.full(type), UTF_8);
        assertThat(sent).contains(from);
        var event = EventJson.sent().read(sent.replace(from, to).getBytes(UTF_8));
        return Sending.denial(account(role), event.data());
    }

    private static Submitter account(String role) {
        return new Submitter(
                role, Set.of(role), Set.of(Submitter.EVERYWHERE), Set.of(Body.values()), Set.of(Agency.values()));
    }
}
