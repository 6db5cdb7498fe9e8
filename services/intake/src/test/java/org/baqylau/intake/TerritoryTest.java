package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What an account may send about which place, and about whose report or entry. */
@QuarkusTest
class TerritoryTest extends IntakeTest {

    @Test
    void aScopedAccountSendsOfItsOwnRegionAlone() throws Exception {
        var place = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        recorded("registry", place);
        var log = TheLog.fromNow();

        refused("outside_territory", "monitor-ala", Sent.visit(Sent.fresh("v"), place.subject(), "ngo"));
        refused(
                "outside_territory",
                "custody-ala",
                Sent.entry(Sent.fresh("d"), place.subject(), "placed", "custody_register"));
        refused("outside_territory", "prosecutor-ala", Sent.complaint(Sent.fresh("c"), place.subject()));

        assertThat(log.appended()).isEmpty();
        accepted("monitor-kar", Sent.visit(Sent.fresh("v"), place.subject(), "ngo"));
        accepted("custody-kar", Sent.entry(Sent.fresh("d"), place.subject(), "placed", "custody_register"));
        accepted("prosecutor-kar", Sent.complaint(Sent.fresh("c"), place.subject()));
    }

    @Test
    void aFactWhoseFacilityIsRegisteredLaterIsTakenIn() throws Exception {
        var place = Sent.fresh("f");
        var log = TheLog.fromNow();

        accepted("monitor-ala", Sent.visit(Sent.fresh("v"), place, "ngo"));
        accepted("custody-kar", Sent.entry(Sent.fresh("d"), place, "placed", "custody_register"));
        recorded("registry", Sent.facility(place, "KZ-KAR"));

        assertThat(log.appended()).hasSize(3);
        refused("outside_territory", "monitor-ala", Sent.visit(Sent.fresh("v"), place, "ngo"));
    }

    @Test
    void aComplaintIsForwardedWhereItsFacilityLies() throws Exception {
        var place = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        var complaint = Sent.complaint(Sent.fresh("c"), place.subject());
        recorded("registry", place);
        recorded("ombudsman", complaint);
        var forwarded = Sent.of(
                "complaint.forwarded",
                complaint.subject(),
                "{\"complaintId\":\"%s\",\"to\":\"prosecutor\",\"at\":\"2012-05-11T10:00:00+06:00\"}"
                        .formatted(complaint.subject()));

        refused("outside_territory", "prosecutor-ala", forwarded);
        accepted("prosecutor-kar", forwarded);
    }

    @Test
    void aReportIsAmendedAndWithdrawnByWhoFiledIt() throws Exception {
        var visit = Sent.visit(Sent.fresh("v"), Sent.fresh("f"), "ngo");
        recorded("monitor-kar", visit);
        var amended = amendment(visit, visit.data());
        var withdrawn = Sent.of(
                "visit.withdrawn",
                visit.subject(),
                "{\"visitId\":\"%s\",\"reason\":\"error\"}".formatted(visit.subject()));
        var log = TheLog.fromNow();

        refused("not_yours", "monitor", amended);
        refused("not_yours", "monitor-ala", amended);
        refused("not_yours", "ombudsman", withdrawn);
        refused("not_yours", "prosecutor", withdrawn);

        assertThat(log.appended()).isEmpty();
        accepted("monitor-kar", amended);
        accepted("monitor-kar", withdrawn);
    }

    @Test
    void aReportOfACommissionIsAmendedByItsBody() throws Exception {
        var visit = Sent.visit(Sent.fresh("v"), Sent.fresh("f"), "public_monitoring_commission")
                .with("\"members\"", "\"commissionId\":\"PMC-1\",\"members\"");
        recorded("monitor-kar", visit);

        refused("not_yours", "monitor", amendment(visit, visit.data().replace("PMC-1", "PMC-2")));
        accepted("monitor", amendment(visit, visit.data()));
    }

    @Test
    void anEntryIsCorrectedByWhoLoggedItOrByAProsecutor() throws Exception {
        var entry = Sent.entry(Sent.fresh("d"), Sent.fresh("f"), "placed", "custody_register");
        recorded("custody-kar", entry);
        var log = TheLog.fromNow();

        refused("not_yours", "custody", correction(entry));
        refused("not_yours", "lawyer", correction(entry));

        assertThat(log.appended()).isEmpty();
        accepted("custody-kar", correction(entry));
        accepted("prosecutor", correction(entry));
    }

    private static Sent amendment(Sent visit, String report) {
        return Sent.of(
                "visit.amended",
                visit.subject(),
                "{\"visitId\":\"%s\",\"reason\":\"error\",\"report\":%s}".formatted(visit.subject(), report));
    }

    private static Sent correction(Sent entry) {
        return Sent.of(
                "detention.corrected",
                entry.subject(),
                "{\"detentionId\":\"%s\",\"entryId\":\"%s\",\"at\":\"2012-05-10T10:05:00+06:00\",\"reason\":\"error\"}"
                        .formatted(entry.subject(), entry.id()));
    }

    private void accepted(String account, Sent sent) {
        var answer = as(account).event(sent.json());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void refused(String code, String account, Sent sent) {
        var answer = as(account).event(sent.json());
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }
}
