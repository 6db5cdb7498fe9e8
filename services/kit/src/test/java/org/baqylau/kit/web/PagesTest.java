package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest extends WebTest {

    @Test
    void speakTheLanguageThatTheReaderChose() {
        var browser = browser();

        assertThat(browser.get("/things", "Accept-Language", "ru").body())
                .contains("<html lang=\"ru\"", "Перейти к основному содержанию", "1 марта 2012", "1\u00a0234\u00a0567");
        assertThat(browser.get("/things?lang=kk", "Accept-Language", "ru").body())
                .contains("<html lang=\"kk\"", "Негізгі мазмұнға өту", "1 наурыз");
        assertThat(browser.get("/things", "Accept-Language", "ru").body()).contains("<html lang=\"kk\"");
        assertThat(browser.get("/things?lang=xx", "Accept-Language", "ru").body())
                .contains("<html lang=\"kk\"");
    }

    @Test
    void offerTheOtherLanguagesForTheSameAddress() {
        assertThat(browser().get("/things?q=%D2%9B&lang=en").body())
                .contains("href=\"/things?q=%D2%9B&amp;lang=kk\"", "href=\"/things?q=%D2%9B&amp;lang=ru\"");
    }

    @Test
    void showMomentsInTheZoneOfTheirPlace() {
        assertThat(browser().get("/things?lang=en").body()).contains("1 March 2012", "29 February 2024, 23:30");
    }

    @Test
    void runNothingThatIsNotOurs() {
        for (var path : List.of("/things", "/nothing", "/api/nothing", "/assets/frame.css")) {
            var headers = browser().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
        assertThat(browser().get("/things").body())
                .doesNotContain("<style", " style=", "onclick")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void areKeptByNobody() {
        assertThat(browser().get("/things").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(program().get("/api/things").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void explainAnErrorInTheFrame() {
        var missing = browser().get("/nothing", "Accept-Language", "kk");
        var broken = browser().get("/things/broken", "Accept-Language", "ru");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html lang=\"kk\"", "Мұнда ештеңе жоқ");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("Сбой на нашей стороне").doesNotContain("secret", "Exception");
    }

    @Test
    void escapeWhatTheReaderSends() {
        assertThat(browser()
                        .get("/things?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void bringTheirStaticFiles() {
        var page = browser().get("/things").body();
        var addresses = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(addresses).hasSize(3);
        for (var address : addresses) {
            var file = browser().get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(browser().get(address.replaceAll("\\?.*", "")).headers().firstValue("Cache-Control"))
                    .hasValue("public, max-age=86400");
            var tag = file.headers().firstValue("ETag").orElseThrow();
            assertThat(browser().get(address, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void sendZippedWhatShrinks() {
        var css = program().get("/assets/frame.css", "Accept-Encoding", "gzip");

        assertThat(css.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(program().get("/assets/frame.css").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void serveNothingBesideTheirStaticFiles() {
        for (var name : List.of("..%2Fapplication.properties", "%2e%2e%2fmessages", "nothing.css", "", ".")) {
            assertThat(program().get("/assets/" + name).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void bearNoMarkOfAnotherCountry() {
        var css = program().get("/assets/frame.css").body();

        assertThat(css).contains("Inter").doesNotContainIgnoringCase("GDS Transport");
        assertThat(css).doesNotContainIgnoringCase("crown").doesNotContainIgnoringCase("crest");
        assertThat(css).contains("unicode-range:U+0460-052F");
    }

    @Test
    void takesANoteAsLongAsAnyTextMayBe() {
        String note = "note=" + URLEncoder.encode("ұ".repeat(20_000), StandardCharsets.UTF_8);

        var answer = program().post("/things", note, "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("20,000");
    }
}
