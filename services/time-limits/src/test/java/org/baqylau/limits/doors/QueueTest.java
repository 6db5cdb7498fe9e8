package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of the queue, what of it may be asked for, and its pages. */
@QuarkusTest
class QueueTest extends RunningLimits {

    private static final String PROTOCOL = "KZ-PROTOCOL-3H";
    private static final String COURT = "KZ-COURT-48H";

    private final String facility = fresh("F");
    private final String ours = "facility=" + facility + "&limitId=" + PROTOCOL;
    private final List<String> inOrder = new ArrayList<>();

    /** Four that nobody has, then one that somebody has, then two that are over: each by the end of its limit. */
    @BeforeEach
    void alertsInEveryState() {
        told.facility(facility, "KZ-KAR");
        String done = held(600);
        String taken = held(540);
        String near = held(150);
        String second = held(360);
        String third = held(300);
        String lapsed = held(660);
        String first = held(420);
        await(() -> asked("").size() == 7);
        act(taken, "acknowledgement", "{}");
        act(done, "resolution", "{\"outcome\":\"done_late\"}");
        told.entry(lapsed, facility, "protocol_drawn", Instant.now().minus(Duration.ofHours(10)));
        await(() -> asked("&state=lapsed").size() == 1);
        inOrder.addAll(List.of(first, second, third, near, taken, lapsed, done));
    }

    private String held(int minutes) {
        return apprehended(facility, Duration.ofMinutes(minutes));
    }

    private List<String> asked(String filter) {
        return detentions(ours + filter);
    }

    private List<String> court(String filter) {
        return detentions("facility=" + facility + "&limitId=" + COURT + filter);
    }

    private List<String> detentions(String filter) {
        return get("prosecutor", "/api/alerts?" + filter).json().path("items").findValuesAsText("detentionId");
    }

    private void act(String detention, String act, String body) {
        for (var item : get("prosecutor", "/api/alerts?" + ours).json().path("items")) {
            if (item.path("detentionId").asText().equals(detention)) {
                String id = item.path("id").asText();
                assertThat(send("prosecutor", "POST", "/api/alerts/" + id + "/" + act, body)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void mostUrgentFirstAndEveryStateWhereNoneIsNamed() {
        assertThat(asked("")).containsExactlyElementsOf(inOrder);
    }

    @Test
    void onlyWhatIsAskedFor() {
        assertThat(asked("&state=open")).containsExactlyElementsOf(inOrder.subList(0, 4));
        assertThat(asked("&state=acknowledged")).containsExactly(inOrder.get(4));
        assertThat(asked("&state=lapsed")).containsExactly(inOrder.get(5));
        assertThat(asked("&state=resolved")).containsExactly(inOrder.get(6));
        assertThat(asked("&band=breached&state=open")).containsExactlyElementsOf(inOrder.subList(0, 3));
        assertThat(asked("&band=under_1h")).containsExactly(inOrder.get(3));
        assertThat(asked("&region=KZ-KAR")).isEqualTo(inOrder);
        assertThat(asked("&region=KZ-ALA")).isEmpty();

        String inTwoHours = held(46 * 60);
        String inFiveHours = held(43 * 60);
        await(() -> court("").size() == 2);
        assertThat(court("&band=under_3h")).containsExactly(inTwoHours);
        assertThat(court("&band=later")).containsExactly(inFiveHours);
        var everyLimit = get("prosecutor", "/api/alerts?size=500&facility=" + facility)
                .json()
                .path("items");
        assertThat(everyLimit.findValuesAsText("facilityId")).containsOnly(facility);
        assertThat(everyLimit.findValuesAsText("limit")).contains(PROTOCOL, COURT);
    }

    @Test
    void pagesAreTheListInPieces() {
        var paged = new ArrayList<String>();
        String cursor = "";
        do {
            var page = get("prosecutor", "/api/alerts?" + ours + "&size=2" + cursor)
                    .json();
            paged.addAll(page.path("items").findValuesAsText("detentionId"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty() && paged.size() < 20);

        assertThat(paged).isEqualTo(inOrder);
        assertThat(get("prosecutor", "/api/alerts?" + ours + "&size=7").json().has("next"))
                .isFalse();
    }
}
