package org.baqylau.limits.adapter.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.baqylau.documents.Documents;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {

    private final Limits limits = Packs.shipped();
    private final String kz = Documents.text("/limits/kz.json");

    @Test
    void fitTheirSchema() throws IOException {
        var json = new ObjectMapper();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(json.readTree(Documents.text("/limits/pack.schema.json")));

        assertThat(schema.validate(json.readTree(kz))).isEmpty();
        assertThat(schema.validate(json.readTree(kz.replace("PT3H", "-PT3H")))).isNotEmpty();
    }

    @Test
    void areInForceAsTheLawWas() {
        assertThat(inForce("2012-01-28")).containsExactly("KZ-PROTOCOL-3H 1", "KZ-COURT-72H 1");
        assertThat(inForce("2014-12-31")).contains("KZ-PROTOCOL-3H 1");
        assertThat(inForce("2015-01-01")).contains("KZ-PROTOCOL-3H 2");
        assertThat(inForce("2018-01-01"))
                .containsExactly("KZ-PROTOCOL-3H 2", "KZ-COURT-72H 1", "KZ-COURT-48H 1", "KZ-COURT-24H-MINOR 1");
        assertThat(inForce("2026-07-01")).containsExactly("KZ-PROTOCOL-3H 2", "KZ-COURT-48H 1", "KZ-COURT-24H-MINOR 1");
    }

    @Test
    void markWhatIsNotVerified() {
        assertThat(limits.ids().stream().flatMap(id -> limits.versions(id).stream()))
                .filteredOn(Limit::verified)
                .extracting(limit -> limit.id() + " " + limit.version())
                .containsExactly("KZ-PROTOCOL-3H 1", "KZ-COURT-72H 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"validFrom\": \"2015-01-01\"| \"validFrom\": \"2014-12-31\"| VERSIONS_OVERLAP",
                "\"validFrom\": \"2015-01-01\"| \"validFrom\": \"2015-01-02\"| GAP_BETWEEN_VERSIONS",
                "\"version\": 2| \"version\": 1| VERSION_TWICE",
                "\"validFrom\": \"2015-01-01\"| \"validFrom\": \"2016-01-01\", \"validTo\": \"2015-12-31\"| ENDS_BEFORE_IT_STARTS",
                "\"protocol_drawn\"| \"protocol_written\"| UNKNOWN_MILESTONE",
                "\"minor\"| \"child\"| UNKNOWN_CODE",
                "PT72H| PT0H| NO_DURATION",
                "PT72H| PT-72H| NO_DURATION",
                "\"elapsed\"| \"lunar\"| no such clock: lunar",
                "\"verified\": true| \"verified\": \"yes\"| line",
                "\"verified\": true| \"checked\": true| line",
                "PT72H| three days| line",
            })
    void areRefusedWithFileAndReasonWhereTheyContradictThemselves(String was, String is, String reason) {
        var spoiled = kz.replace(was.strip(), is.strip());

        assertThat(spoiled).isNotEqualTo(kz);
        assertThatThrownBy(() -> Limits.of(new Packs().read("kz.json", spoiled)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kz.json")
                .hasMessageContaining(reason);
    }

    private List<String> inForce(String day) {
        return limits.inForceOn(LocalDate.parse(day)).stream()
                .map(limit -> limit.id() + " " + limit.version())
                .toList();
    }
}
