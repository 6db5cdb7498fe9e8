package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baqylau.codes.Regions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacilitiesListTest extends RunningRecords {

    /** A word that only the facilities of one test have in their code. */
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private Stated place(String id, String region) {
        var place = Stated.facility(id, region);
        return place.with("\"code\":\"code-" + id + "\"", "\"code\":\"" + word + "\"");
    }

    @Test
    void isFilteredByWhatTheRegistryHasToday() {
        String karaganda = Stated.fresh("f");
        String moved = Stated.fresh("f");
        String police = Stated.fresh("f");
        log.tell(
                place(karaganda, "KZ-KAR"),
                place(moved, "KZ-KAR"),
                Stated.changed(moved, "2012-01-01", "\"region\":\"KZ-ALA\",\"agency\":\"health\""),
                place(police, "KZ-KAR").with("remand_isolator", "police_station"));

        assertThat(ids("")).containsExactlyInAnyOrder(karaganda, moved, police);
        assertThat(ids("&region=KZ-ALA")).containsExactly(moved);
        assertThat(ids("&agency=penal_system")).containsExactlyInAnyOrder(karaganda, police);
        assertThat(ids("&type=police_station")).containsExactly(police);
        assertThat(ids("&region=KZ-KAR&type=remand_isolator&agency=penal_system"))
                .containsExactly(karaganda);
    }

    @Test
    void isSearchedByNameInEachLanguageAndByCodeWhateverTheCase() {
        String id = Stated.fresh("f");
        log.tell(place(id, "KZ-KAR").with("Сынақ орны", "Қамау " + word).with("Пробное место", "Место 100% " + word));

        for (var text : List.of(
                "ҚАМАУ " + word,
                "место 100% " + word,
                word + "  100% қамау",
                word.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(search(text)).as(text).containsExactly(id);
        }
        assertThat(search("қамау another " + word)).as("each word").isEmpty();
        assertThat(search("100_ " + word)).as("no wildcards").isEmpty();
        assertThat(search("' OR 1=1 --")).isEmpty();
    }

    private List<String> search(String text) {
        return texts(
                as("reporter")
                        .get("/api/facilities?q=" + URLEncoder.encode(text, UTF_8))
                        .json()
                        .path("items"),
                "facilityId");
    }

    private List<String> ids(String filter) {
        return texts(
                as("reporter").get("/api/facilities?q=" + word + filter).json().path("items"), "facilityId");
    }

    @Test
    void comesAPageAtATime() {
        var told = new ArrayList<String>();
        for (int i = 0; i < 53; i++) {
            told.add(Stated.fresh("f"));
            log.append(place(told.getLast(), "KZ-KAR"));
        }
        log.settle();
        told.sort(null);

        var page = as("registry").get("/api/facilities?q=" + word).json();
        var rest = as("registry")
                .get("/api/facilities?q=" + word + "&cursor="
                        + page.path("next").asText())
                .json();

        assertThat(texts(page.path("items"), "facilityId")).isEqualTo(told.subList(0, 50));
        assertThat(texts(rest.path("items"), "facilityId")).isEqualTo(told.subList(50, 53));
        assertThat(rest.has("next")).isFalse();
        assertThat(as("registry")
                        .get("/api/facilities?size=500&q=" + word)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(53);
    }

    @Test
    void takesACursorOnlyWhereTheSameIsAsked() {
        String one = Stated.fresh("f");
        String other = Stated.fresh("f");
        log.tell(place(one, "KZ-KAR"), place(other, "KZ-KAR"), Stated.population(one, "2012-01-01", 1));
        String list = "/api/facilities?size=1&q=" + word;
        String timeline = "/api/facilities/" + one + "/timeline?size=1";
        String open = "/api/public/facilities?size=1&region=KZ-KAR";
        var elsewhere = Map.of(
                list, List.of("/api/facilities?size=1", list + "&region=KZ-KAR", open),
                timeline, List.of("/api/facilities/" + other + "/timeline?size=1", list),
                open, List.of("/api/public/facilities?size=1", list));

        elsewhere.forEach((door, others) -> {
            String cursor = as("monitor").get(door).json().path("next").asText();
            assertThat(as("monitor").get(door + "&cursor=" + cursor).status()).isEqualTo(200);
            for (var another : others) {
                var answer = as("monitor").get(another + "&cursor=" + cursor);
                assertThat(answer.status()).as(another).isEqualTo(400);
                assertThat(answer.json().path("code").asText()).isEqualTo("bad_cursor");
            }
        });
    }

    @Test
    void refusesWhatCannotBeAsked() {
        for (var asked :
                List.of("size=0", "size=501", "size=x", "size=-1", "region=KZ-XXX", "type=prison", "agency=x")) {
            var answer = as("monitor").get("/api/facilities?" + asked);
            assertThat(answer.status()).as(asked).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).as(asked).isEqualTo("bad_parameter");
            assertThat(answer.type()).startsWith("application/problem+json");
        }
        var cursor = as("monitor").get("/api/facilities?cursor=abc");
        assertThat(cursor.status()).isEqualTo(400);
        assertThat(cursor.json().path("code").asText()).isEqualTo("bad_cursor");
        String facility = Stated.fresh("f");
        log.tell(place(facility, "KZ-KAR"), place(Stated.fresh("f"), "KZ-KAR"));
        String ofTheList = as("monitor")
                .get("/api/facilities?size=1&q=" + word)
                .json()
                .path("next")
                .asText();
        assertThat(as("monitor")
                        .get("/api/facilities/" + facility + "/timeline?cursor=" + ofTheList)
                        .json()
                        .path("code")
                        .asText())
                .as("a cursor of another list")
                .isEqualTo("bad_cursor");
    }

    @Test
    void isClosedFromTheDayOfClosing() {
        String today = Stated.fresh("f");
        String tomorrow = Stated.fresh("f");
        var day = LocalDate.now(Regions.COUNTRY_ZONE);
        log.tell(
                place(today, "KZ-ABA"),
                place(tomorrow, "KZ-ABA"),
                Stated.closed(today, day.toString()),
                Stated.closed(tomorrow, day.plusDays(1).toString()));

        var open = nobody().get("/api/public/facilities?size=500&region=KZ-ABA").json();

        assertThat(texts(open.path("items"), "facilityId")).contains(tomorrow).doesNotContain(today);
    }

    @Test
    void tellsEverybodyAllOpenPlacesAndNothingElseOfThem() {
        var open = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            String id = Stated.fresh("a" + i);
            log.append(place(id, "KZ-KAR"));
            if (i % 3 == 0) {
                open.add(id);
            } else if (i % 3 == 1) {
                log.append(Stated.closed(id, "2012-01-01"));
            } else {
                log.append(Stated.changed(id, "2012-01-01", "\"openedOn\":\"2058-01-01\""));
            }
        }
        log.settle();

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = nobody().get("/api/public/facilities?size=1&cursor=" + cursor)
                    .json();
            seen.addAll(texts(page.path("items"), "facilityId"));
            page.path("items")
                    .forEach(place -> assertThat(place.fieldNames())
                            .toIterable()
                            .containsExactly("facilityId", "name", "type", "region"));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());

        for (var region : List.of("KZ-ALA", "KZ-KAR")) {
            assertThat(texts(
                            nobody().get("/api/public/facilities?size=500&region=" + region)
                                    .json()
                                    .path("items"),
                            "region"))
                    .allMatch(region::equals);
        }
        assertThat(nobody().get("/api/public/facilities?region=KZ-XXX").status())
                .isEqualTo(400);
        seen.removeIf(id -> !id.matches("a\\d-.*"));
        assertThat(seen).as("pages go on behind closed places").isEqualTo(open);
    }
}
