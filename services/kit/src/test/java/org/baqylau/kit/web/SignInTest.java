package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest extends WebTest {

    @BeforeEach
    void monitorSignsInForFiveMinutes() {
        issuer.signsIn("monitor", Duration.ofMinutes(5));
    }

    @Test
    void takesAReaderThroughTheIssuerBackToTheSamePage() {
        var answer = browser().get("/things/guarded?name=%D2%9B&n=2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri()).isEqualTo(root.resolve("/things/guarded?name=%D2%9B&n=2"));
        assertThat(answer.body()).contains("monitor").contains("/sign-out");
    }

    @Test
    void keepsTheSessionInOneCookieForAllServices() {
        var browser = browser();
        browser.get("/things/guarded");

        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.getPath()).isEqualTo("/");
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getValue()).hasSizeLessThan(4000).doesNotContain("monitor");
                    assertThat(cookie.getMaxAge())
                            .isGreaterThan(Duration.ofHours(8).toSeconds());
                });
    }

    @Test
    void prolongsTheSessionWhenTheTokenHasExpired() {
        issuer.signsIn("monitor", Duration.ofSeconds(1));
        var browser = browser();
        browser.get("/things/guarded");
        int before = issuer.refreshed();

        issuer.signsIn("nobody", Duration.ofMinutes(5));
        while (issuer.refreshed() == before) {
            assertThat(browser.get("/things/guarded").body()).contains("monitor");
        }

        assertThat(browser.get("/things/guarded").body()).contains("monitor");
    }

    @Test
    void showsAPublicPageWhenTheSessionHasEnded() {
        var answer = program().get("/things", "Cookie", "q_session=spoiled", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/sign-in?to=");
    }

    @Test
    void endsTheSessionOnSignOut() {
        var browser = browser();
        browser.get("/things/guarded");

        browser.post("/sign-out", "", "Origin", origin());

        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().startsWith("q_session"));
        assertThat(browser.get("/things").body()).contains("/sign-in?to=").doesNotContain("monitor");
    }

    @Test
    void goesOnToAPageOfThisSiteAlone() {
        var browser = browser();

        assertThat(browser.get("/sign-in?to=%2Fthings%3Fx%3D1").uri()).isEqualTo(root.resolve("/things?x=1"));
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example/", "/%5Cevil.example"}) {
            assertThat(browser.get("/sign-in?to=" + elsewhere).uri()).isEqualTo(root.resolve("/"));
        }
        assertThat(browser.get("/sign-in?to=%09//evil").statusCode()).isEqualTo(400);
    }

    @Test
    void givesNoSessionToDoorsForPrograms() {
        var browser = browser();
        browser.get("/things/guarded");

        assertProblem(browser.get("/api/things"), 401, "unauthenticated");
        assertThat(browser.get("/api/things/open").body()).contains("nobody");
    }

    @Test
    void refusesWhatAnotherSiteSends() {
        assertThat(browser()
                        .post("/things", "", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser().post("/things", "", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(browser().post("/things", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser().post("/things", "", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(browser().post("/things", "", "Origin", origin()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAReaderWithoutTheRoleWithAPage() {
        var answer = browser().get("/things/prosecutors?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Этой учётной записи не разрешено").contains("monitor");
    }

    @Test
    void sendsNoProgramToTheIssuer() {
        assertProblem(program().get("/things/data", "Accept", "application/json"), 401, "unauthenticated");
        assertProblem(program().post("/things/data", "", "Accept", "application/json"), 401, "unauthenticated");
    }

    private String origin() {
        return "http://" + root.getAuthority();
    }
}
