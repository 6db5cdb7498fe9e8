package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsTest extends WebTest {

    @Test
    void comeFiftyAtATimeToTheirEnd() {
        var numbers = new ArrayList<Integer>();
        var query = "";
        for (int pages = 0; pages < 3; pages++) {
            var page = page(query);
            page.get("items").forEach(item -> numbers.add(item.get("number").asInt()));
            query = "?cursor=" + page.path("next").asText();
        }

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
        assertThat(query).isEqualTo("?cursor=");
    }

    @Test
    void leaveTheCursorOutOnTheLastPage() {
        assertThat(page("?size=120").fieldNames()).toIterable().containsExactly("items");
        assertThat(page("?size=119").fieldNames()).toIterable().containsExactly("items", "next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "AAEx", "AAIxMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"})
    void refuseACursorThatTheyDidNotWrite(String cursor) {
        var answer = program().get("/api/things?cursor=" + cursor, "Authorization", bearer("monitor"));

        assertProblem(answer, 400, "bad_cursor");
    }

    private JsonNode page(String query) {
        return Caller.json(program().get("/api/things" + query, "Authorization", bearer("monitor")));
    }
}
