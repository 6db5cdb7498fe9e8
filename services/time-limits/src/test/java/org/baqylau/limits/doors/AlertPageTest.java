package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.baqylau.kit.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of one alert, its forms, and what they refuse. */
@QuarkusTest
class AlertPageTest extends RunningLimits {

    private final String facility = fresh("F");
    private final Map<String, Browser> browsers = new HashMap<>();
    private String alert = "";

    @BeforeEach
    void oneHeldForTooLong() {
        told.facility(facility, "KZ-KAR");
        apprehended(facility, Duration.ofHours(5));
        alert = first("prosecutor", "/api/alerts?limitId=KZ-PROTOCOL-3H&facility=" + facility)
                .path("id")
                .asText();
    }

    private HttpResponse<String> page(String account) {
        return page(account, "en");
    }

    private HttpResponse<String> page(String account, String language) {
        return browser(account).get("/alerts/" + alert, language);
    }

    private HttpResponse<String> form(String account, String act, String fields) {
        return browser(account).post("/alerts/" + alert + "/" + act, fields);
    }

    private Browser browser(String account) {
        return browsers.computeIfAbsent(account, one -> Browser.signedIn(root, "/alerts", one));
    }

    private String state() {
        return get("auditor", "/api/alerts/" + alert).json().path("state").asText();
    }

    @Test
    void offersWhatWasHandedOverToWhoeverTakesIt() {
        String take = "action=\"/alerts/" + alert + "/acknowledgement\"";
        assertThat(form("prosecutor", "handover", "to=nobody").statusCode()).isEqualTo(303);
        assertThat(page("prosecutor-2").body()).contains(take);
        assertThat(form("prosecutor-2", "acknowledgement", "").statusCode()).isEqualTo(303);
        assertThat(page("prosecutor").body()).doesNotContain(take);
    }

    @Test
    void choosesNoOutcomeForTheReader() {
        assertThat(page("prosecutor").body()).containsPattern("<select[^>]*name=\"outcome\"[^>]*><option value=\"\">");

        var hasty = form("prosecutor", "resolution", "outcome=&note=I+called+them");

        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(hasty.body()).contains("id=\"outcome-error\"", "href=\"#outcome\"", ">I called them</textarea>");
        assertThat(state()).isEqualTo("open");
        assertThat(form("prosecutor", "resolution", "outcome=measures_taken").statusCode())
                .isEqualTo(303);
        assertThat(state()).isEqualTo("resolved");
    }

    @Test
    void tellsWhatCameOfIt() {
        assertThat(form("prosecutor", "resolution", "outcome=measures_taken&note=They+were+warned")
                        .statusCode())
                .isEqualTo(303);

        assertThat(page("auditor").body()).contains("measures taken", "They were warned");
    }

    @Test
    void speaksOfASignalThatIsClosed() {
        assertThat(page("prosecutor", "ru").body()).contains(">Закрыть<").doesNotContain("Разрешить");
        assertThat(form("prosecutor", "resolution", "outcome=measures_taken").statusCode())
                .isEqualTo(303);
        assertThat(page("prosecutor", "ru").body()).contains(">закрыто").doesNotContain("разрешено");

        String again = "/api/alerts/" + alert + "/acknowledgement";
        assertThat(send("prosecutor", "POST", again, "{}", "Accept-Language", "kk")
                        .body())
                .contains("Бұл дабыл");
        assertThat(send("prosecutor", "POST", again, "{}", "Accept-Language", "ru")
                        .body())
                .contains("сигнал");
    }

    @Test
    void leadsOnWhereAnotherWasFirst() {
        assertThat(form("prosecutor", "acknowledgement", "").statusCode()).isEqualTo(303);

        var late = form("prosecutor-2", "acknowledgement", "");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("href=\"/alerts/" + alert + "\"", "href=\"/alerts\"", "Somebody else");
        assertThat(send(
                                "prosecutor-2",
                                "POST",
                                "/api/alerts/" + alert + "/acknowledgement",
                                "{}",
                                "Accept-Language",
                                "kk")
                        .body())
                .contains("Бұл дабылды");
        for (var act : new String[] {"acknowledgement", "handover", "resolution"}) {
            var again = browser("prosecutor-2").get("/alerts/" + alert + "/" + act, "en");
            assertThat(again.statusCode()).as(act).isEqualTo(303);
        }
    }
}
