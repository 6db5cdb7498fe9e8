package org.baqylau.limits.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baqylau.kit.language.Texts;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.notices.adapter.webhook.WebhookPost;
import org.baqylau.limits.notices.application.Message;
import org.baqylau.limits.notices.application.Notifier;
import org.baqylau.limits.notices.application.Outbox;
import org.baqylau.limits.notices.domain.Kind;
import org.baqylau.limits.notices.domain.Retries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are told outside the system: with a real mail server and a real receiver of webhooks. */
@QuarkusTest
@WithTestResource(value = NotificationsOn.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class NotificationsTest extends RunningLimits {

    private static final String LIMIT = "KZ-PROTOCOL-3H";
    private static final Duration OVERDUE = Duration.ofHours(5);
    private static final String DOOR = "/api/alerts/notifications";

    @SuppressWarnings("NullAway.Init")
    Supplier<List<Map<String, String>>> mails;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Outbox outbox;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Texts texts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Law law;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ObjectMapper json;

    private final String facility = fresh("F");
    private final List<String> subscribed = new ArrayList<>();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void aPlace() {
        told.facility(facility, "KZ-KAR");
    }

    @AfterEach
    void unsubscribe() {
        subscribed.forEach(account -> send(account, "PUT", DOOR, "{\"language\":\"en\",\"channels\":[]}"));
        receiver.close();
    }

    @Test
    void writesToEachInTheirLanguageWhatConcernsThemAndNothingPersonal() {
        String here = fresh("m") + "@example.org";
        String everywhere = fresh("m") + "@example.org";
        String elsewhere = fresh("m") + "@example.org";
        subscribe("prosecutor-kar", "kk", "email", here, "breached");
        subscribe("prosecutor", "ru", "email", everywhere, "breached");
        subscribe("prosecutor-ala", "en", "email", elsewhere, "breached");

        String detention = apprehended(facility, OVERDUE);
        String alert = alert(detention);
        await(() ->
                ofAlert(here, alert).size() == 1 && ofAlert(everywhere, alert).size() == 1);

        var kazakh = ofAlert(here, alert).getFirst();
        assertThat(kazakh.get("subject")).startsWith("Бақылау: ");
        assertThat(kazakh.get("body"))
                .contains("Мерзімнің аяқталуы: ", "(+05:00)", facility, NotificationsOn.ADDRESS + "/alerts/" + alert);
        var russian = ofAlert(everywhere, alert).getFirst();
        assertThat(russian.get("body")).contains("Окончание срока: ");
        for (var mail : List.of(kazakh, russian)) {
            assertThat(mail.get("raw")).doesNotContain(detention, "person-1", "prosecutor");
            assertThat(mail.get("subject")).doesNotContain(alert, facility);
        }
        assertThat(mails.get()).noneMatch(mail -> elsewhere.equals(mail.get("to")));
    }

    @Test
    void triesAWebhookAgainUntilItIsTakenAndSignsEachTry() throws Exception {
        receiver.failingFirst(3);
        subscribe("prosecutor-kar", "en", "webhook", receiver.address(), "breached");

        String detention = apprehended(facility, OVERDUE);
        String alert = alert(detention);
        await(() -> taken(alert).size() == 1);

        var tries = receiver.requests();
        assertThat(tries.stream().filter(one -> one.status() != 200)).hasSize(3);
        for (var request : tries) {
            assertThat(signatureHolds(request)).isTrue();
        }
        var body = json.readTree(taken(alert).getFirst().body());
        assertThat(body.path("limit").asText()).isEqualTo(LIMIT);
        assertThat(body.path("band").asText()).isEqualTo("breached");
        assertThat(body.path("region").asText()).isEqualTo("KZ-KAR");
        assertThat(body.path("facilityId").asText()).isEqualTo(facility);
        assertThat(body.path("link").asText()).isEqualTo(NotificationsOn.ADDRESS + "/alerts/" + alert);
        assertThat(body.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("alertId", "limit", "band", "due", "region", "facilityId", "link");
        assertThat(taken(alert).getFirst().body()).doesNotContain(detention);
    }

    @Test
    void goesOutOnceFromTwoCopiesAndAfterARestartAndARebuild() throws Exception {
        subscribe("prosecutor-kar", "en", "webhook", receiver.address(), "breached");
        var go = new AtomicBoolean(true);
        var copy = Thread.ofPlatform().start(() -> {
            while (go.get()) {
                anotherCopy().tick();
            }
        });
        int many = 20;
        for (int i = 0; i < many; i++) {
            apprehended(facility, OVERDUE);
        }
        await(() -> queued().size() == many);
        await(() -> taken().size() == many);
        go.set(false);
        copy.join();

        assertThat(send("admin", "POST", "/api/operations/time-limits/rebuild", null)
                        .status())
                .isLessThan(300);
        await(() -> send("admin", "GET", "/api/operations/time-limits/rebuild", null)
                        .body()
                        .contains("false")
                && queued().size() == many);
        anotherCopy().tick();

        assertThat(taken()).hasSize(many).extracting(Receiver.Request::id).doesNotHaveDuplicates();
    }

    @Test
    void remindsNobodyOnceSomebodyHasTakenIt() throws Exception {
        receiver.failing(true);
        subscribe("prosecutor-kar", "en", "webhook", receiver.address(), "under_1h");
        String detention = apprehended(facility, Duration.ofMinutes(150));
        await(this::asked);
        String alert = alert(detention);

        send("prosecutor", "POST", "/api/alerts/" + alert + "/acknowledgement", "{}");
        await(() -> state(alert).equals("spared"));
        receiver.failing(false);
        anotherCopy().tick();

        assertThat(taken(alert)).isEmpty();
        assertThat(text("SELECT target FROM time_limits_keep.delivery WHERE alert_id = '" + alert + "'"))
                .isEqualTo("null");
    }

    @Test
    void tellsOfNothingOlderThanTheSubscriptionAndOfNoOtherBand() {
        alert(apprehended(facility, OVERDUE));
        subscribe("prosecutor-kar", "en", "webhook", receiver.address(), "breached");
        alert(apprehended(facility, Duration.ofMinutes(150)));

        String later = alert(apprehended(facility, OVERDUE));
        await(() -> taken(later).size() == 1);

        assertThat(taken()).hasSize(1);
    }

    @Test
    void givesUpAfterADayAndLeavesATrace() {
        receiver.failing(true);
        subscribe("prosecutor-kar", "en", "webhook", receiver.address(), "breached");
        String alert = alert(apprehended(facility, OVERDUE));
        await(this::asked);

        execute("UPDATE time_limits_keep.delivery SET created_at = created_at - interval '25 hours' WHERE alert_id = '"
                + alert + "'");

        await(() -> state(alert).equals("given_up"));
        assertThat(text("SELECT fault FROM time_limits_keep.delivery WHERE alert_id = '" + alert + "'"))
                .isEqualTo("status 500");
    }

    @Test
    void givesBackWhatAnAccountSetAndNothingToOthers() {
        subscribe("prosecutor-kar", "ru", "webhook", receiver.address(), "breached");

        var own = get("prosecutor-kar", DOOR).json();
        assertThat(own.path("language").asText()).isEqualTo("ru");
        assertThat(own.at("/channels/0/target").asText()).isEqualTo(receiver.address());
        assertThat(own.at("/channels/0/bands/0").asText()).isEqualTo("breached");
        assertThat(get("prosecutor-ala", DOOR).json().path("channels")).isEmpty();
        assertThat(get("auditor", DOOR).status()).isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongWithEachSetting() {
        var answer = send("prosecutor-kar", "PUT", DOOR, """
                {"language":"fr","channels":[
                  {"kind":"email","target":"a@b\\r\\nBcc: c@d","bands":["breached"]},
                  {"kind":"webhook","target":"http://example.org/","bands":["soon"]},
                  {"kind":"pigeon","target":"x","bands":[]},
                  {"kind":"webhook","target":"https://example.org/","bands":["breached"],"regions":["KZ-ALA"]}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/language",
                        "/channels/0/target",
                        "/channels/1/target",
                        "/channels/1/bands/0",
                        "/channels/2/kind",
                        "/channels/2/bands",
                        "/channels/3/regions/0");
    }

    private void subscribe(String account, String language, String kind, String target, String band) {
        subscribed.add(account);
        var answer = send(account, "PUT", DOOR, """
                {"language":"%s","channels":[{"kind":"%s","target":"%s","bands":["%s"]}]}""".formatted(language, kind, target, band));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** As another process would be, or this one after a restart. */
    private Notifier anotherCopy() {
        var message = new Message(texts, law, NotificationsOn.ADDRESS);
        var post = new WebhookPost(NotificationsOn.SECRET, message, json, Clock.systemUTC());
        return new Notifier(
                outbox,
                Map.of(Kind.WEBHOOK, post),
                new Retries(Duration.ofMillis(100)),
                Clock.systemUTC(),
                Runnable::run);
    }

    private List<JsonNode> queued() {
        var items = new ArrayList<JsonNode>();
        get("prosecutor", "/api/alerts?size=500&limitId=" + LIMIT + "&facility=" + facility)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    /** The alert of a detention, once it is there. */
    private String alert(String detention) {
        var found = new ArrayList<String>();
        await(() -> {
            queued().stream()
                    .filter(item -> item.path("detentionId").asText().equals(detention))
                    .forEach(item -> found.add(item.path("id").asText()));
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private List<Map<String, String>> ofAlert(String to, String alert) {
        return mails.get().stream()
                .filter(mail -> to.equals(mail.get("to"))
                        && String.valueOf(mail.get("body")).contains(alert))
                .toList();
    }

    /** Of the limit that these tests are about: a detention has others too. */
    private List<Receiver.Request> taken() {
        return receiver.taken().stream()
                .filter(request -> request.body().contains(LIMIT))
                .toList();
    }

    private boolean asked() {
        return receiver.requests().stream().anyMatch(request -> request.body().contains(LIMIT));
    }

    private List<Receiver.Request> taken(String alert) {
        return receiver.taken().stream()
                .filter(request -> request.body().contains(alert))
                .toList();
    }

    private static boolean signatureHolds(Receiver.Request request) throws Exception {
        var parts = request.signature().split(",v1=");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(NotificationsOn.SECRET.getBytes(UTF_8), "HmacSHA256"));
        var seal = mac.doFinal((parts[0].substring(2) + "." + request.body()).getBytes(UTF_8));
        return HexFormat.of().formatHex(seal).equals(parts[1]);
    }

    private String state(String alert) {
        return text("SELECT state FROM time_limits_keep.delivery WHERE alert_id = '" + alert + "'");
    }

    private static String text(String sql) {
        try (var connection = RealServers.database().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = RealServers.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
