package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages in a real browser: signed in, in three languages, at phone and desk width. */
class PagesTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final RunningStack stack = Stacks.shared();

    @Test
    void aProsecutorReadsEachPageInEachLanguage() {
        String facility = "page-" + UUID.randomUUID();
        String detention = "held-" + facility;
        var people = new People(stack.origin());
        people.as("registry").event(facilityRegistered(facility, "remand_isolator", "KZ-KAR", "penal_system"));
        RunningStack.await(
                () -> people.as("prosecutor").get("/api/facilities/" + facility).status() == 200,
                Duration.ofSeconds(15),
                () -> "the facility's record");
        var apprehended =
                OffsetDateTime.now(ZoneOffset.ofHours(5)).minusHours(4).truncatedTo(ChronoUnit.SECONDS);
        people.as("custody").event(milestone(detention, facility, "apprehended", apprehended));
        String queue = "/api/alerts?facility=" + facility + "&limitId=KZ-PROTOCOL-3H";
        RunningStack.await(
                () -> people.as("prosecutor").get(queue).json().path("items").size() == 1,
                Duration.ofSeconds(15),
                () -> "an alert");
        String alert = people.as("prosecutor")
                .get(queue)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        try (var playwright = playwright();
                var browser = playwright.chromium().launch(options())) {
            for (int width : List.of(375, 1280)) {
                var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
                signIn(page, "prosecutor");
                for (String language : List.of("kk", "ru", "en")) {
                    for (String path : List.of(
                            "/",
                            "/facilities",
                            "/facilities/" + facility,
                            "/alerts",
                            "/alerts/board?hours=48",
                            "/alerts/" + alert,
                            "/alerts/detentions/" + detention,
                            "/figures",
                            "/figures/persons_interviewed?by=group")) {
                        var answer = page.navigate(
                                stack.origin() + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                        assertThat(answer.status()).as(path).isEqualTo(200);
                        isInOrder(page, path, language, width);
                    }
                }
                page.close();
            }
        }
    }

    @Test
    void somebodyWithoutATokenReadsTheFirstPageAndTheSignInPageInEachLanguage() {
        try (var playwright = playwright();
                var browser = playwright.chromium().launch(options())) {
            for (int width : List.of(375, 1280)) {
                for (String path : List.of("/", "/facilities")) {
                    var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
                    page.navigate(stack.origin() + path);
                    for (String language : List.of("kk", "ru", "en")) {
                        page.click(".bq-languages a[hreflang=" + language + "]");
                        page.waitForSelector("html[lang=" + language + "]");
                        isInOrder(page, page.url(), language, width);
                    }
                    page.close();
                }
            }
        }
    }

    private static void isInOrder(Page page, String path, String language, int width) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(path + " fits the width of " + width)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(path + " in " + language + " at " + width)
                .isEmpty();
    }

    private void signIn(Page page, String account) {
        page.navigate(stack.origin() + "/facilities");
        page.fill("#username", account);
        page.fill("#password", account);
        page.click("button[type=submit]");
        page.waitForURL("**/facilities*");
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static BrowserType.LaunchOptions options() {
        String browser = System.getenv("BAQYLAU_BROWSER");
        assertThat(browser)
                .as("BAQYLAU_BROWSER names the browser; ./test sets it")
                .isNotNull();
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(browser))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run"));
    }
}
