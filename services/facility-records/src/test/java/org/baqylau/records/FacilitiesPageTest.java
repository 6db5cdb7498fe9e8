package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacilitiesPageTest extends RunningRecords {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final String word = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String facility = Stated.fresh("f");
    private final String visit = Stated.fresh("v");
    private final String detention = Stated.fresh("d");

    private void tell() {
        log.tell(
                Stated.facility(facility, "KZ-KAR")
                        .with("Сынақ орны", "Орын " + word + SCRIPT)
                        .with("Пробное место", "Место " + word + SCRIPT)
                        .with("Test place", "Place " + word + SCRIPT + "&\\\""),
                Stated.population(facility, "2012-05-01", 1345),
                Stated.visit(visit, facility)
                        .with(
                                "\"spotChecks\":[]",
                                "\"spotChecks\":["
                                        + Stated.spotCheck(detention, "placed", "2012-05-10T09:00:00+06:00") + ","
                                        + Stated.spotCheck(detention, "kz.stamp", "2012-05-10T09:00:00+06:00") + "]"),
                Stated.entry("custody", detention, facility, "placed", Stated.TIME, "custody_register"),
                Stated.entry("custody", detention, facility, "kz.stamp", Stated.TIME, "custody_register"),
                Stated.duty(Stated.fresh("du"), facility),
                Stated.complaint("ombudsman", Stated.fresh("c"), facility),
                Stated.suspected(detention, "\"detentionId\":\"" + detention + "\""));
    }

    @Test
    void showsARecordInEachLanguage() {
        tell();
        var browser = PageReader.signedIn(root, "prosecutor");
        var words = Map.of(
                "kk",
                        new String[] {
                            "Орын " + word,
                            "Барулар",
                            "Назар аударуды қажет етеді",
                            "міндет туындады",
                            "Орын санынан артық адам"
                        },
                "ru",
                        new String[] {
                            "Место " + word,
                            "Посещения",
                            "Требует внимания",
                            "обязанность возникла",
                            "Человек сверх числа мест"
                        },
                "en", new String[] {"Place " + word, "Visits", "Calls for a look", "People above capacity"});

        words.forEach((language, texts) -> {
            var page = browser.get("/facilities/" + facility, language);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\"").contains(texts);
            assertThat(page.body())
                    .as("the register's time and the visit's")
                    .contains("09:00:00 +06:00", "10:00:00 +06:00", detention);
            assertThat(page.body()).doesNotContain("NOT_FOUND", "{records:", "null", Stated.SEALED);
        });
    }

    @Test
    void writesNamesAsTextAlone() {
        tell();
        var browser = PageReader.signedIn(root, "prosecutor");

        for (var path : new String[] {"/facilities?q=" + word, "/facilities/" + facility}) {
            for (var language : new String[] {"kk", "ru", "en"}) {
                var page = browser.get(path, language).body();
                assertThat(page).contains(word + "&lt;script&gt;").doesNotContain(word + "<script>");
            }
        }
        var search = browser.get("/facilities?q=%22%3E%3Cscript%3Ex", "en").body();
        assertThat(search).contains("&quot;&gt;&lt;script&gt;x").doesNotContain("\"><script>x");
    }

    @Test
    void leadsToTheNextPageOfTheSameSearch() {
        String text = word + "&a=%b+ c";
        for (int i = 0; i < 51; i++) {
            String id = Stated.fresh("f");
            log.append(Stated.facility(id, "KZ-KAR").with("code-" + id, text));
        }
        log.settle();
        var browser = PageReader.signedIn(root, "registry");
        var first = browser.get(
                "/facilities?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8), "en");

        var next = NEXT.matcher(first.body());
        assertThat(next.find()).isTrue();
        var second = browser.get(next.group(1).replace("&amp;", "&"), "en");

        assertThat(rows(first.body())).isEqualTo(50);
        assertThat(rows(second.body())).isEqualTo(1);
    }

    private static int rows(String page) {
        return page.split("href=\"/facilities/", -1).length - 1;
    }

    @Test
    void saysInThreeLanguagesThatThereIsNoSuchFacility() {
        log.tell(Stated.facility(facility, "KZ-KAR"));
        var browser = PageReader.signedIn(root, "monitor-ala");

        for (var language : new String[] {"kk", "ru", "en"}) {
            var outside = browser.get("/facilities/" + facility, language);
            var none = browser.get("/facilities/none", language);
            assertThat(outside.status()).isEqualTo(404);
            assertThat(outside.type()).startsWith("text/html");
            assertThat(outside.body())
                    .as("the same but for the address asked")
                    .contains("<html lang=\"" + language + "\"");
            assertThat(outside.body().replace(facility, "none")).isEqualTo(none.body());
        }
    }

    @Test
    void linksToARecordForThoseAloneWhoMayOpenIt() {
        tell();
        String link = "href=\"/facilities/" + facility + "\"";

        assertThat(PageReader.signedIn(root, "registry")
                        .get("/facilities?q=" + word, "en")
                        .body())
                .contains(link);
        assertThat(PageReader.signedIn(root, "lawyer")
                        .get("/facilities?q=" + word, "en")
                        .body())
                .contains("Place " + word)
                .doesNotContain(link);
    }
}
