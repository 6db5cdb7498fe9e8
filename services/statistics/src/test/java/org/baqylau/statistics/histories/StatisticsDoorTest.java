package org.baqylau.statistics.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.testing.Browser;
import org.baqylau.kit.testing.StackTestResource;
import org.baqylau.kit.testing.Tokens;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as it runs, filled through the log and asked through its doors. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.GLOBAL)
class StatisticsDoorTest {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final World WORLD = new World(7, 60);
    private static final String ALL = "?from=2008&to=2024-02-29";
    private static final Period YEAR_2012 = new Period(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));
    private static boolean filled;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Log log;

    @BeforeEach
    void fill() throws Exception {
        if (!filled) {
            var all = new ArrayList<>(WORLD.log());
            all.addAll(new FewFacts()
                    .say(published("F-many", "visits", Map.of(), 1_000_000))
                    .say(published("F-some", "visits", Map.of("per", "year"), 0))
                    .say(published("F-orders", "protective_orders", Map.of(), 7))
                    .log());
            for (var sent : all) {
                var logged = sent.logged();
                log.append(
                                logged.topic(),
                                logged.key(),
                                java.util.Objects.requireNonNull(logged.value()),
                                logged.headers())
                        .join();
            }
            var recount = new Recount(WORLD.log());
            for (var measure : Measure.values()) {
                if (measure.kind() == Measure.Kind.FLOW) {
                    var question = Questions.of(measure, recount, new Random(1)).getFirst();
                    await(
                            measure,
                            recount.ask(question, null).getFirst().value().longValue());
                }
            }
            await(() -> reconciled("").size() == 3, "published figures");
            filled = true;
        }
    }

    private void await(Measure measure, long wanted) {
        await(() -> value(json("statistician", measure.wire() + "?from=2008&to=2040")) == wanted, measure.wire());
    }

    private static void await(BooleanSupplier condition, String what) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void answersEveryMeasureByEveryDimensionAndWithItAsAFilter() {
        for (var measure : Measure.values()) {
            var whole = json("statistician", measure.wire() + ALL);
            assertThat(whole.path("rows")).as(measure.wire()).hasSize(1);
            assertThat(whole.path("period").path("to").asText()).isEqualTo("2024-02-29");
            for (var dimension : measure.dimensions()) {
                var rows = json("statistician", measure.wire() + ALL + "&by=" + dimension)
                        .path("rows");
                assertThat(rows).as("%s by %s", measure.wire(), dimension).isNotEmpty();
                boolean parts = measure.kind() != Measure.Kind.SHARE
                        && measure.kind() != Measure.Kind.SPREAD
                        && !dimension.equals("group");
                long sum = 0;
                for (var row : rows) {
                    sum += row.path("value").asLong();
                    assertThat(row.path("value").asDouble()).isNotZero();
                }
                if (parts) {
                    assertThat(sum).as("%s by %s", measure.wire(), dimension).isEqualTo(value(whole));
                }
                var row = rows.get(0);
                String code = row.path(dimension).asText();
                var filtered = json("statistician", measure.wire() + ALL + "&" + dimension + "=" + encoded(code));
                assertThat(filtered.path("rows").get(0).path("value").asDouble())
                        .as("%s where %s is %s", measure.wire(), dimension, code)
                        .isEqualTo(row.path("value").asDouble());
            }
        }
    }

    @Test
    void takesYearsMonthsAndDaysWithBothEndsIncluded() {
        long year = value(json("statistician", "visits?from=2012&to=2012"));

        assertThat(value(json("statistician", "visits?from=2012-01&to=2012-12")))
                .isEqualTo(year);
        assertThat(value(json("statistician", "visits?from=2012-01-01&to=2012-12-31")))
                .isEqualTo(year);
        assertThat(value(json("statistician", "visits?from=1990&to=1991"))).isZero();
        assertThat(json("statistician", "visits?from=1990&to=1991&by=body").path("rows"))
                .isEmpty();
    }

    @Test
    void tellsInThreeLanguagesWhichParameterIsWrong() {
        for (var bad : Map.of(
                        "visits?to=2012", "?from",
                        "visits?from=2012-13&to=2013", "?from",
                        "visits?from=-999999999-01-01&to=2012", "?from",
                        "visits?from=2013&to=2012", "?to",
                        "population?from=0000&to=0000", "?from",
                        "visits?from=2012&to=2012&by=sentence", "?by",
                        "visits?from=2012&to=2012&colour=red", "?colour",
                        "visits?from=2012&to=2012&asOf=yesterday", "?asOf",
                        "visits?from=2012&to=2012&asOf=eDo1", "?asOf")
                .entrySet()) {
            var titles = new java.util.HashSet<String>();
            for (var language : new String[] {"kk", "ru", "en"}) {
                var answer = get("statistician", bad.getKey(), "Accept-Language", language);
                assertThat(answer.statusCode()).as(bad.getKey() + answer.body()).isEqualTo(400);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
                assertThat(read(answer).path("errors").get(0).path("pointer").asText())
                        .isEqualTo(bad.getValue());
                titles.add(read(answer).path("title").asText());
            }
            assertThat(titles).as(bad.getKey()).hasSize(3);
        }
        assertThat(get("statistician", "nonsense?from=2012&to=2012").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesACodeThatADimensionCannotHaveAndNamesThoseThatItCan() {
        for (var bad : Map.of(
                        "visits?from=2012&to=2012&region=XX", "KZ-KAR",
                        "visits?from=2012&to=2012&region=KZ-KAR,XX", "KZ-KAR",
                        "visits?from=2012&to=2012&announced=maybe", "true, false",
                        "visits?from=2012&to=2012&sex=unknown", "region",
                        "complaints?from=2012&to=2012&outcome=foo", "upheld",
                        "complaints?from=2012&to=2012&outcome=breached", "open",
                        "limit_outcomes?from=2012&to=2012&outcome=open", "running",
                        "injuries?from=2012&to=2012&notified=never", "not_yet",
                        "population?from=2012&to=2012&group=private", "remand")
                .entrySet()) {
            var answer = get("statistician", bad.getKey());

            assertThat(answer.statusCode()).as(bad.getKey() + answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            var fault = read(answer).path("errors").get(0);
            assertThat(bad.getKey()).contains(fault.path("pointer").asText().substring(1) + "=");
            assertThat(fault.path("message").asText()).as(bad.getKey()).contains(bad.getValue());
        }
        for (var malformed : new String[] {"year=12", "month=2012", "day=2012-1-1"}) {
            assertThat(get("statistician", "visits?from=2012&to=2012&" + malformed)
                            .statusCode())
                    .as(malformed)
                    .isEqualTo(400);
        }
        assertThat(get("statistician", "limit_outcomes?from=2012&to=2012&version=a")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhatBecameOfLimitsAndInjuriesAndHowTheMinutesAreMeant() {
        var recount = new Recount(WORLD.log());
        for (var measure : new Measure[] {
            Measure.LIMIT_OUTCOMES,
            Measure.INJURIES,
            Measure.LIMIT_ELAPSED_MEDIAN,
            Measure.LIMIT_ELAPSED_P90,
            Measure.LIMIT_OVERRUN_LONGEST
        }) {
            var question = Questions.of(measure, recount, new Random(1)).getFirst();
            var wanted = recount.ask(question, null).getFirst().value().doubleValue();

            var told = json("statistician", measure.wire() + "?from=2008&to=2040");

            assertThat(told.path("rows").get(0).path("value").asDouble())
                    .as(measure.wire())
                    .isEqualTo(wanted)
                    .isPositive();
            assertThat(told.path("notes")).as(measure.wire()).hasSize(1);
            assertThat(get("monitor", measure.wire() + "?from=2008&to=2040").statusCode())
                    .isEqualTo(403);
        }
        assertThat(json("statistician", "").path("items").findValuesAsText("measure"))
                .contains("limit_outcomes", "limit_elapsed_median", "limit_elapsed_p90", "limit_overrun_longest");
    }

    @Test
    void setsEveryDeclaredFigureBesideTheRecordedOne() {
        long visits = value(json("statistician", "visits?from=2012&to=2012"));

        var rows = reconciled("");

        assertThat(rows)
                .extracting(row -> row.path("figureId").asText())
                .containsExactly("F-many", "F-orders", "F-some");
        assertThat(rows)
                .extracting(row -> row.path("status").asText())
                .containsExactly("contradicts", "cannot_compute", "confirmed");
        assertThat(rows).extracting(row -> row.path("recorded").asLong(-1)).containsExactly(visits, -1L, visits);
        assertThat(reconciled("?from=2008&to=2009"))
                .as("every declared figure, whatever its period")
                .isEqualTo(rows);
        assertThat(read(reconciliation("statistician", ""))
                        .path("inconsistencies")
                        .isArray())
                .isTrue();
        for (var account : new String[] {"monitor", "prosecutor", "custody"}) {
            assertThat(reconciliation(account, "").statusCode()).as(account).isEqualTo(403);
        }
    }

    @Test
    void writesCsvByAcceptAndByFormat() {
        var byAccept = get("statistician", "visits" + ALL + "&by=year,body", "Accept", "text/csv");
        var byFormat = get("statistician", "visits" + ALL + "&by=year,body&format=csv");

        assertThat(byAccept.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(byAccept.body()).startsWith("\uFEFFyear,body,value\r\n").isEqualTo(byFormat.body());
        assertThat(byAccept.headers().firstValue("Position"))
                .hasValue(json("statistician", "visits" + ALL).path("position").asText());
        assertThat(get("statistician", "visits" + ALL, "Accept", "application/json, text/csv;q=0.5")
                        .body())
                .startsWith("{");
        assertThat(get("statistician", "complaints_unlawful_staff_action_share" + ALL + "&format=csv")
                        .body())
                .startsWith("\uFEFFvalue,base\r\n");
        assertThat(get("statistician", "visits" + ALL + "&format=", "Accept", "text/csv")
                        .body())
                .isEqualTo(get("statistician", "visits" + ALL + "&format=csv").body());
        assertThat(get("statistician", "visits" + ALL + "&format=doc").statusCode())
                .isEqualTo(406);
    }

    @Test
    void quotesInCsvWhatHasACommaAndKeepsATextFromBeingAFormula() {
        var csv = get("statistician", "criminal_cases" + ALL + "&by=article&format=csv")
                .body();

        assertThat(csv.lines())
                .hasSize(5)
                .allMatch(line -> line.matches("(\\uFEFFarticle|'=308|141-1|308|\"347-1, part 2\"),.*"));
    }

    @Test
    void findsAnArticleThatHoldsAComma() {
        var byArticle =
                json("statistician", "criminal_cases" + ALL + "&by=article").path("rows");
        var asked = json("statistician", "criminal_cases" + ALL + "&by=article&article=347-1%2C%20part%202")
                .path("rows");

        assertThat(asked).singleElement().satisfies(row -> assertThat(byArticle).contains(row));
        assertThat(asked.get(0).path("article").asText()).isEqualTo("347-1, part 2");
    }

    @Test
    void notesWhichCountsAreTooOldToStandForTheDay() {
        var question = new Question(
                Measure.POPULATION, LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31), List.of(), Map.of());
        var notes = json("statistician", "population?from=2026&to=2026").path("notes");

        assertThat(value(json("statistician", "population?from=2026&to=2026")))
                .isEqualTo(new Recount(WORLD.log())
                        .ask(question, null)
                        .getFirst()
                        .value()
                        .longValue());
        assertThat(notes)
                .isNotEmpty()
                .allSatisfy(
                        note -> assertThat(note.asText())
                                .matches(
                                        "Facility f-h\\d+-\\d+: the last count is of 20\\d\\d-\\d\\d-\\d\\d, more than 366 days .*"));
        assertThat(json("prosecutor-kar", "population?from=2026&to=2026").path("notes"))
                .hasSizeLessThan(notes.size());
    }

    @Test
    void showsOnThePageWhatAReaderMayReadWithItsNotesAndTheBaseOfShares() {
        var share = json("statistician", "complaints_unlawful_staff_action_share" + ALL);
        var statistician = Browser.signedIn(root, "/figures", "statistician");

        assertThat(page(Browser.signedIn(root, "/figures", "monitor"), "/figures"))
                .contains("/figures/visits\"", "/figures/commissions\"")
                .doesNotContain("/figures/complaints", "/figures/limit_", "/figures/detentions");
        assertThat(page(statistician, "/figures")).contains("/figures/complaints\"");
        assertThat(page(statistician, "/figures/complaints_unlawful_staff_action_share" + ALL))
                .contains("Out of", share.path("rows").get(0).path("base").asText() + "</td>");
        assertThat(page(statistician, "/figures/population?from=2026&to=2026"))
                .contains("Notes", "more than 366 days")
                .doesNotContain("Out of");
        assertThat(page(statistician, "/figures/visits" + ALL)).doesNotContain("Notes");
    }

    private static String page(Browser reader, String path) {
        var answer = reader.get(path, "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void asksOnThePageWhatTheSameAddressAsksOfTheApiAndSaysSo() {
        var address = "visits?from=2008&to=2024-02-29&body=ngo,joint&by=region,kind&asOf=";
        String position = json("statistician", "visits" + ALL).path("position").asText();
        long filtered = value(json("statistician", "visits" + ALL + "&body=ngo"));
        var browser = Browser.signedIn(root, "/figures", "statistician");
        assertThat(filtered).isNotEqualTo(value(json("statistician", "visits" + ALL)));

        assertThat(page(browser, "/figures/visits" + ALL + "&body=ngo")).contains(">" + filtered + "</td>");
        assertThat(page(browser, "/figures/" + address + position))
                .contains("visiting body: non-governmental organisation, joint group", "As of: " + position)
                .contains("name=\"body\" value=\"ngo,joint\"", "name=\"asOf\" value=\"" + position + "\"")
                .contains("<option value=\"region,kind\" selected>");
        assertThat(page(browser, "/figures/visits" + ALL)).doesNotContain("As of", "type=\"hidden\"");
        assertThat(browser.get("/figures/visits" + ALL + "&body=nobody", "en").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/figures/visits" + ALL + "&nothing=1", "en").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/figures/visits" + ALL + "&asOf=9999-01-01T00:00:00Z", "en")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void namesTheKindOfEveryMeasure() {
        var kinds = new java.util.HashMap<String, String>();
        for (var item : json("statistician", "").path("items")) {
            kinds.put(item.path("measure").asText(), item.path("kind").asText());
        }

        assertThat(kinds)
                .containsEntry("visits", "flow")
                .containsEntry("population", "stock")
                .containsEntry("complaints_unlawful_staff_action_share", "share")
                .containsEntry("limit_elapsed_p90", "spread");
    }

    @Test
    void givesTheSameFiguresForThePositionOfAnAnswerAndRefusesAMomentThatIsNotOver() {
        var now = json("statistician", "complaints" + ALL + "&by=category,region");

        var again = json(
                "statistician",
                "complaints" + ALL + "&by=category,region&asOf="
                        + now.path("position").asText());
        var early = get("statistician", "complaints" + ALL + "&asOf=2999-01-01T00:00:00Z");

        assertThat(again.path("rows")).isEqualTo(now.path("rows"));
        assertThat(again.path("position")).isEqualTo(now.path("position"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(read(early).path("code").asText()).isEqualTo("not_yet_closed");
        var latest = java.util.regex.Pattern.compile("20\\d\\d-[0-9T:.-]+Z").matcher(early.body());
        assertThat(latest.find()).as(early.body()).isTrue();
        assertThat(Instant.parse(latest.group())).isBefore(Instant.now());
        assertThat(get("statistician", "complaints" + ALL + "&asOf=" + latest.group())
                        .statusCode())
                .isEqualTo(200);
    }

    /** A connection that has asked for the present figures often keeps a plan for it, which names the live tables. */
    @Test
    void givesPastFiguresHoweverOftenThePresentOnesWereAskedForBefore() {
        long now = value(json("statistician", "visits" + ALL));
        String beforeAll = Base64.getUrlEncoder().encodeToString("complaints:0:0".getBytes(StandardCharsets.UTF_8));

        for (int i = 0; i < 40; i++) {
            assertThat(value(json("statistician", "visits" + ALL)))
                    .isEqualTo(now)
                    .isPositive();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(value(json("statistician", "visits" + ALL + "&asOf=" + beforeAll)))
                    .isZero();
        }
        assertThat(value(json("statistician", "visits" + ALL))).isEqualTo(now);
    }

    @Test
    void answersTheWholeCountryToSomeTheirTerritoryToOthersAndNothingToTheRest() {
        long all = value(json("statistician", "visits" + ALL));
        long inKaraganda = value(json("prosecutor-kar", "visits" + ALL));

        assertThat(value(json("reporter", "visits" + ALL))).isEqualTo(all);
        assertThat(value(json("ombudsman", "visits" + ALL))).isEqualTo(all);
        assertThat(inKaraganda).isPositive().isLessThan(all);
        assertThat(value(json("monitor-kar", "visits" + ALL))).isEqualTo(inKaraganda);
        assertThat(value(json("prosecutor-pav", "visits" + ALL))).isZero();
        assertThat(value(json("prosecutor-kar", "complaints" + ALL))).isPositive();
        assertThat(get("monitor", "complaints" + ALL).statusCode()).isEqualTo(403);
        for (var account : new String[] {"custody", "registry", "authority", "lawyer", "intake_desk", "auditor"}) {
            assertThat(get(account, "visits" + ALL).statusCode()).as(account).isEqualTo(403);
        }
        assertThat(send("/api/statistics/visits" + ALL, HttpRequest.newBuilder())
                        .statusCode())
                .isEqualTo(401);
    }

    private static FigureDeclared published(String id, String measure, Map<String, String> breakdown, int value) {
        return new FigureDeclared(
                id,
                measure,
                YEAR_2012,
                breakdown,
                BigDecimal.valueOf(value),
                "times",
                Qualifier.MORE_THAN,
                new FigureSource("report", "page 1", null),
                null);
    }

    /** The rows of those figures that this test declares itself. */
    private List<JsonNode> reconciled(String parameters) {
        var rows = new ArrayList<JsonNode>();
        for (var row : read(reconciliation("statistician", parameters)).path("rows")) {
            if (row.path("figureId").asText().startsWith("F-")) {
                rows.add(row);
            }
        }
        return rows;
    }

    private HttpResponse<String> reconciliation(String account, String parameters) {
        return send(
                "/api/reports/cat/reconciliation" + parameters,
                HttpRequest.newBuilder().header("Authorization", "Bearer " + token(account)));
    }

    private JsonNode json(String account, String address) {
        var answer = get(account, address);
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
        return read(answer);
    }

    private static long value(JsonNode figure) {
        return figure.path("rows").get(0).path("value").asLong();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String token(String account) {
        return TOKENS.computeIfAbsent(account, Tokens::of);
    }

    private HttpResponse<String> get(String account, String address, String... headers) {
        var request = HttpRequest.newBuilder().header("Authorization", "Bearer " + token(account));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send("/api/statistics" + (address.isEmpty() ? "" : "/" + address), request);
    }

    private HttpResponse<String> send(String address, HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.uri(root.resolve(address)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
