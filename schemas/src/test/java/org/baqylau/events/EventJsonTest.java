package org.baqylau.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {
    private static final String EVENT = """
            {"specversion":"1.0","id":"e1","type":"org.baqylau.population.counted.v1","source":"/registry","subject":"F1",\
            "time":"2013-01-01T08:00:00+06:00","data":{"facilityId":"F1","asOf":"2013-01-01","total":588,"women":39}}""";

    private final EventJson sent = EventJson.sent();
    private final EventJson logged = EventJson.logged();

    @Test
    void readsAnEventAsItsRecord() {
        var event = sent.read(bytes(EVENT));

        assertThat(event.factType()).isEqualTo(FactType.POPULATION_COUNTED);
        assertThat(event.data())
                .isEqualTo(new PopulationCounted(
                        "F1", LocalDate.parse("2013-01-01"), 588, null, null, 39, null, null, null, null));
    }

    @Test
    void writesAttributesAndPropertiesInTheOrderOfTheContract() {
        assertThat(sent.write(sent.read(bytes(EVENT))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(EVENT);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            588          | "588"               | wrong_type         | /data/total
            588          | 588.0               | wrong_type         | /data/total
            588          | null                | wrong_type         | /data/total
            588          | 2147483648          | too_large          | /data/total
            588          | -1                  | too_small          | /data/total
            588          | 1,"total":2         | doubled_property   | /data/total
            "total":588, |                     | missing            | /data/total
            "women"      | "veterans"          | unknown_property   | /data/veterans
            "women"      | "wo~/men"           | unknown_property   | /data/wo~0~1men
            2013-01-01"  | 2013-02-29"         | bad_format         | /data/asOf
            +06:00       | ` `                 | bad_format         | /time
            "id":"e1",   |                     | missing            | /id
            "id":"e1"    | "id":"e1","id":"e1" | doubled_property   | /id
            "id":"e1"    | "id":""             | bad_format         | /id
            "id":"e1"    | "ID":"e1"           | unknown_property   | /ID
            population   | pollution           | unknown_type       | /type
            "1.0"        | "0.3"               | unknown_code       | /specversion
            /registry    | a b                 | bad_format         | /source
            }}           | }}x                 | not_json           | ``
            }}           | }                   | not_json           | ``
            {"specv      | [{"specv            | wrong_type         | ``
            """)
    void refusesAtThePlaceOfTheFault(String part, String changed, String code, String pointer) {
        assertThat(EVENT).contains(part);

        var violation = refusal(sent, EVENT.replace(part, changed == null ? "" : changed));

        assertThat(violation.flaw().code()).isEqualTo(code);
        assertThat(violation.pointer()).isEqualTo(pointer == null ? "" : pointer);
    }

    @Test
    void refusesOtherEncodingsThanUtf8() {
        assertThat(List.of(
                        EVENT.getBytes(StandardCharsets.UTF_16LE),
                        EVENT.getBytes(StandardCharsets.UTF_16),
                        bytes("\ufeff" + EVENT),
                        new byte[0]))
                .allSatisfy(json -> assertThat(catchThrowableOfType(MalformedEvent.class, () -> sent.read(json))
                                .violation()
                                .flaw())
                        .isEqualTo(Flaw.NOT_JSON));
    }

    @Test
    void sealedFieldsAreSealedOnTheLogAndClearBefore() {
        var clear = complaint(new Clear<>("Түнде соққыға жықты."));
        var sealed = complaint(new Sealed<>("AES-256-GCM", "k1", "AQID"));

        assertThat(sent.read(sent.write(clear))).isEqualTo(clear);
        assertThat(logged.read(logged.write(sealed))).isEqualTo(sealed);
        assertThat(refusal(logged, new String(sent.write(clear), StandardCharsets.UTF_8)))
                .isEqualTo(new Violation("/data/narrative", Flaw.WRONG_TYPE, List.of("object")));
        assertThat(refusal(sent, new String(logged.write(sealed), StandardCharsets.UTF_8)))
                .isEqualTo(new Violation("/data/narrative", Flaw.WRONG_TYPE, List.of("string")));
    }

    @Test
    void personalDataIsShownByNoToString() {
        var person = new Person("Мысал Үлгі", LocalDate.parse("1996-07-01"), "000000000000");

        assertThat(complaint(new Clear<>("Түнде соққыға жықты.")).toString()).doesNotContain("соққы");
        assertThat(person.toString()).doesNotContain("Мысал", "1996", "0000");
        assertThat(new Clear<>(person).toString()).doesNotContain("Мысал");
        assertThat(new Complainant("Мысал Үлгі", null, null, "мысал@example.org").toString())
                .doesNotContain("ысал");
    }

    @Test
    void refusalsNeverRepeatTheValue() {
        assertThat(catchThrowableOfType(
                        MalformedEvent.class,
                        () -> sent.read(bytes(EVENT.replace("\"F1\",\"asOf\"", "\"Secret Name\",\"asOf\"")))))
                .hasMessageNotContaining("Secret");
    }

    private static Event complaint(Sealable<String> narrative) {
        var at = StatedTime.parse("2012-03-12T15:00:00+06:00");
        return Event.of(
                "e1",
                "/prosecutor/kar",
                at,
                new ComplaintFiled(
                        "C1",
                        "F1",
                        null,
                        Channel.HOTLINE,
                        Party.PROSECUTOR,
                        Category.TORTURE,
                        null,
                        true,
                        null,
                        at,
                        null,
                        null,
                        narrative,
                        null));
    }

    private static Violation refusal(EventJson json, String event) {
        return catchThrowableOfType(MalformedEvent.class, () -> json.read(bytes(event)))
                .violation();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
