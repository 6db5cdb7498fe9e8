package org.baqylau.limits.adapter.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {

    private static final Law LAW = Packs.shipped();
    private static final String PACK = """
            {
              "jurisdiction": "xx",
              "name": {"kk": "а", "ru": "а", "en": "a"},
              "regions": ["XX"],
              "hours": [
                {"code": "courts", "name": {"kk": "а", "ru": "а", "en": "a"}, "days": ["mon"], "from": "09:00", "to": "18:00"}
              ],
              "limits": [
                {
                  "id": "XX-ONE",
                  "title": {"kk": "а", "ru": "а", "en": "a"},
                  "versions": [
                    {"version": 1, "regime": "criminal", "validTo": "2014-12-31", "conditions": {"ageGroup": {"is": ["minor"], "whenUnknown": true}},
                     "trigger": {"earliest": ["apprehended"]}, "ends": ["protocol_drawn"],
                     "clock": {"type": "elapsed", "duration": "PT3H"}, "verified": true,
                     "source": {"level": "statute", "act": {"kk": "а", "ru": "а", "en": "a"}}},
                    {"version": 2, "regime": "criminal", "validFrom": "2015-01-01", "conditions": {},
                     "trigger": {"earliest": ["apprehended"]}, "ends": ["protocol_drawn"],
                     "clock": {"type": "relative", "limit": "XX-TWO", "before": "PT1H"}, "verified": true,
                     "source": {"level": "statute", "act": {"kk": "а", "ru": "а", "en": "a"}}}
                  ]
                },
                {
                  "id": "XX-TWO",
                  "title": {"kk": "а", "ru": "а", "en": "a"},
                  "versions": [
                    {"version": 1, "regime": "criminal", "conditions": {},
                     "trigger": {"earliest": ["apprehended"]}, "ends": ["court_decided"],
                     "extensions": [{"by": {"code": "judge", "name": {"kk": "а", "ru": "а", "en": "a"}}, "ceiling": "PT96H"}],
                     "clock": {"type": "elapsed", "duration": "PT72H"}, "verified": true,
                     "source": {"level": "statute", "act": {"kk": "а", "ru": "а", "en": "a"}}}
                  ]
                }
              ]
            }
            """;

    @Test
    void areInForceAsTheLawWas() {
        assertThat(inForce("2012-01-28")).contains("KZ-PROTOCOL-3H 1", "KZ-COURT-72H 1", "KZ-RELATIVE-12H 2");
        assertThat(inForce("2011-01-18")).contains("KZ-RELATIVE-DELAY-72H 1").doesNotContain("KZ-RELATIVE-12H 2");
        assertThat(inForce("2011-01-19")).doesNotContain("KZ-RELATIVE-DELAY-72H 1");
        assertThat(inForce("2014-12-31")).contains("KZ-PROTOCOL-3H 1");
        assertThat(inForce("2015-01-01")).contains("KZ-PROTOCOL-3H 2");
        assertThat(inForce("2017-12-31")).doesNotContain("KZ-COURT-48H 1");
        assertThat(inForce("2018-01-01"))
                .contains("KZ-PROTOCOL-3H 2", "KZ-COURT-72H 1", "KZ-COURT-48H 1", "KZ-COURT-24H-MINOR 1");
        assertThat(inForce("2026-06-30")).contains("KZ-COURT-72H 1").doesNotContain("KZ-CONST-2026 1");
        assertThat(inForce("2026-07-01")).contains("KZ-CONST-2026 1").doesNotContain("KZ-COURT-72H 1");
    }

    @Test
    void areThoseOfNineCountriesAndABenchmarkBesideThem() {
        assertThat(Packs.names()).containsExactly("kz", "gb-eaw", "fr", "de", "ua", "ge", "es", "in", "it", "int");
        assertThat(LAW.benchmarks()).extracting(pack -> pack.jurisdiction()).containsExactly("int");
    }

    @Test
    void markWhatIsNotVerifiedAndRunIt() {
        assertThat(LAW.packs().getFirst().limits().all())
                .filteredOn(limit -> !limit.verified())
                .extracting(Limit::id)
                .contains("KZ-COURT-48H", "KZ-CONST-2026");
    }

    @Test
    void readsWhatFits() {
        assertThat(new PackReader().read("xx.json", PACK).limits().ids()).containsExactly("XX-ONE", "XX-TWO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"validFrom\": \"2015-01-01\"| \"validFrom\": \"2014-12-31\"| 17| two versions are in force on 2014-12-31",
                "\"validFrom\": \"2015-01-01\"| \"validFrom\": \"2015-01-02\"| 17| no version is in force on 2015-01-01",
                "\"version\": 2| \"version\": 1| 17| two versions have the number 1",
                "\"validFrom\": \"2015-01-01\"| \"validFrom\": \"2015-01-01\", \"validTo\": \"2014-12-31\"| 17| validTo 2014-12-31 lies before validFrom",
                "\"protocol_drawn\"| \"protocol_written\"| 13| no such milestone: protocol_written",
                "[\"minor\"]| [\"child\"]| 13| no such code: child",
                "PT72H| PT0H| 27| must be longer than nothing",
                "PT72H| -PT72H| 30| does not match",
                "PT72H| three days| 30| does not match",
                "PT96H| PT72H| 27| is not beyond the limit itself",
                "XX-TWO\", \"before| XX-TREE\", \"before| 17| a limit that the pack does not have: XX-TREE",
                "XX-TWO\", \"before| XX-ONE\", \"before| 17| depends on its own end",
                "\"verified\": true| \"verified\": \"yes\"| 15| boolean",
                "\"verified\": true| \"checked\": true| 13| checked",
                "\"type\": \"elapsed\"| \"type\": \"lunar\"| 15| lunar",
                "\"id\": \"XX-TWO\"| \"id\": \"XX-ONE\"| 24| twice",
                "\"regions\": [\"XX\"],| \"regions\": [\"XX\"]| 5| Unexpected",
            })
    void isRefusedWithFileLineAndReason(String was, String is, int line, String reason) {
        var spoiled = PACK.replace(was.strip(), is.strip());
        assertThat(spoiled).isNotEqualTo(PACK);

        assertThatThrownBy(() -> new PackReader().read("xx.json", spoiled))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("xx.json")
                .hasMessageContaining("line " + line + ":")
                .hasMessageContaining(reason);
    }

    private static List<String> inForce(String day) {
        return LAW.packs().getFirst().limits().inForceOn(LocalDate.parse(day)).stream()
                .map(limit -> limit.id() + " " + limit.version())
                .toList();
    }
}
