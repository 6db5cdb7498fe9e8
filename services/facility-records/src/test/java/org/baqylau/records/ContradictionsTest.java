package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContradictionsTest extends RunningRecords {

    private final String facility = Stated.fresh("f");

    @Test
    void tellsWhereSpotChecksAndTheRegisterDiffer() {
        String visit = Stated.fresh("v");
        String detention = Stated.fresh("d");
        String unknown = Stated.fresh("d");
        String checks = String.join(
                ",",
                Stated.spotCheck(detention, "apprehended", "2012-05-10T07:30:00+06:00"),
                Stated.spotCheck(detention, "protocol_drawn", "2012-05-10T09:00:00+06:00"),
                Stated.spotCheck(detention, "placed", ""),
                Stated.spotCheck(detention, "counsel_met", ""),
                Stated.spotCheck(unknown, "placed", "2012-05-10T09:00:00+06:00"));
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.entry(
                        "custody", detention, facility, "apprehended", "2012-05-10T08:00:00+06:00", "custody_register"),
                Stated.entry("lawyer", detention, facility, "apprehended", "2012-05-10T07:30:00+06:00", "lawyer"),
                Stated.entry(
                        "custody", detention, facility, "protocol_drawn", "2012-05-10T03:00:00Z", "custody_register"),
                Stated.entry("custody", detention, facility, "placed", "2012-05-10T09:30:00+06:00", "custody_register"),
                Stated.visit(visit, facility).with("\"spotChecks\":[]", "\"spotChecks\":[" + checks + "]"));

        var told = record("prosecutor", facility).path("contradictions");

        assertThat(told.toString()).isEqualTo("""
                [{"visitId":"%s","detentionId":"%s","milestone":"apprehended","source":"paper",\
                "foundAt":"2012-05-10T07:30:00+06:00","registered":["2012-05-10T08:00:00+06:00"]},\
                {"visitId":"%1$s","detentionId":"%2$s","milestone":"placed","source":"paper",\
                "missing":true,"registered":["2012-05-10T09:30:00+06:00"]},\
                {"visitId":"%1$s","detentionId":"%s","milestone":"placed","source":"paper",\
                "foundAt":"2012-05-10T09:00:00+06:00","registered":[]}]""".formatted(visit, detention, unknown));
        assertThat(record("monitor", facility).path("contradictions").toString())
                .as("who may not see detentions sees what the visit found")
                .contains("07:30")
                .doesNotContain("registered", "08:00");
        log.tell(Stated.withdrawn(visit));
        assertThat(record("prosecutor", facility).path("contradictions").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "second, 07:59:59.999, true",
        "second, 08:00:00, false",
        "second, 08:00:00.999, false",
        "second, 08:00:01, true",
        "minute, 08:00:59.999, false",
        "minute, 08:01:00, true"
    })
    void comparesASpotCheckAsExactlyAsTheRegisterKnows(String precision, String found, boolean differs) {
        String detention = Stated.fresh("d");
        String check = Stated.spotCheck(detention, "placed", "2012-05-10T" + found + "+06:00");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.entry("custody", detention, facility, "placed", "2012-05-10T08:00:00+06:00", "custody_register")
                        .with("\"claimant\"", "\"precision\":\"" + precision + "\",\"claimant\""),
                Stated.visit(Stated.fresh("v"), facility).with("\"spotChecks\":[]", "\"spotChecks\":[" + check + "]"));

        assertThat(record("prosecutor", facility).path("contradictions").size()).isEqualTo(differs ? 1 : 0);
    }
}
