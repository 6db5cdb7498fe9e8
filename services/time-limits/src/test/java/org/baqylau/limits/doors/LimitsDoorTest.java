package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits as everybody may read them. */
@QuarkusTest
class LimitsDoorTest extends RunningLimits {

    private List<String> inForce(String query) {
        var limits = new ArrayList<String>();
        get("", "/api/limits" + query)
                .json()
                .path("items")
                .forEach(limit -> limits.add(limit.path("limit").asText() + " "
                        + limit.path("version").asInt()));
        return limits;
    }

    private JsonNode protocol(String day, String language) {
        for (var limit : send("", "GET", "/api/limits?on=" + day, null, "Accept-Language", language)
                .json()
                .path("items")) {
            if (limit.path("limit").asText().equals("KZ-PROTOCOL-3H")) {
                return limit;
            }
        }
        throw new AssertionError("not in force on " + day);
    }

    @Test
    void listsWhatIsInForceOnADay() {
        assertThat(inForce("?on=2014-12-31"))
                .contains("KZ-PROTOCOL-3H 1", "KZ-COURT-72H 1")
                .doesNotContain("KZ-PROTOCOL-3H 2");
        assertThat(inForce("?on=2015-01-01")).contains("KZ-PROTOCOL-3H 2").doesNotContain("KZ-PROTOCOL-3H 1");
        assertThat(inForce("")).as("today").contains("KZ-PROTOCOL-3H 2").doesNotContain("KZ-PROTOCOL-3H 1");
        assertThat(inForce("?jurisdiction=de")).isNotEmpty().allMatch(limit -> limit.startsWith("DE-"));
    }

    @Test
    void tellsOfALimitWhatTheLawSays() {
        var limit = protocol("2012-05-10", "ru");

        assertThat(limit.at("/title/en").asText()).isEqualTo("Detention protocol within three hours");
        assertThat(limit.path("validTo").asText()).isEqualTo("2014-12-31");
        assertThat(limit.path("trigger"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("apprehended");
        assertThat(limit.path("ends"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("protocol_drawn");
        assertThat(limit.path("clock").asText() + " " + limit.path("duration").asText())
                .isEqualTo("elapsed PT3H");
        assertThat(limit.at("/addressees/0/code").asText()).isEqualTo("detained_person");
        assertThat(limit.path("warnBefore")).extracting(JsonNode::asText).containsExactly("PT1H", "PT15M");
        assertThat(limit.path("source").asText())
                .isEqualTo("Уголовно-процессуальный кодекс 1997 года, статья 134")
                .isEqualTo(limit.at("/sources/ru").asText());
        assertThat(limit.path("verified").asBoolean()).isTrue();
        assertThat(protocol("2012-05-10", "en").path("source").asText()).contains("Criminal Procedure of 1997");
    }

    @Test
    void showsOneLimitInAllItsVersions() {
        var limit = get("", "/api/limits/KZ-PROTOCOL-3H").json();

        assertThat(limit.path("jurisdiction").asText()).isEqualTo("kz");
        assertThat(limit.path("versions"))
                .extracting(version -> version.path("version").asInt()
                        + " " + version.path("validFrom").asText("-") + " "
                        + version.path("validTo").asText("-"))
                .containsExactly("1 - 2014-12-31", "2 2015-01-01 -");
        assertThat(get("", "/api/limits/KZ-NONE").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/alerts?state=broken, bad_parameter, ?state",
        "/api/alerts?band=soon, bad_parameter, ?band",
        "/api/alerts?region=garbage, bad_parameter, ?region",
        "/api/alerts?limitId=KZ-NONE, bad_parameter, ?limitId",
        "/api/alerts?facility=no%20id, bad_parameter, ?facility",
        "/api/alerts/stream?region=garbage, bad_parameter, ?region",
        "/api/alerts/stream?limitId=KZ-NONE, bad_parameter, ?limitId",
        "/api/alerts/stream?facility=no%20id, bad_parameter, ?facility",
        "/api/alerts/board?region=garbage, bad_parameter, ?region",
        "/api/alerts?size=501, bad_parameter, ?size",
        "/api/alerts?cursor=nonsense, bad_cursor, ",
        "/api/alerts/board?hours=169, bad_parameter, ?hours",
        "/api/limits?on=2012-02-31, bad_parameter, ?on",
        "/api/limits?jurisdiction=xx, bad_parameter, ?jurisdiction",
    })
    void namesTheParameterThatItCannotRead(String path, String code, String pointer) {
        var answer = get("prosecutor", path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/pointer").asText(null)).isEqualTo(pointer);
    }
}
