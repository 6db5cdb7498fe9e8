package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
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
            page.getJsonArray("items").forEach(item -> numbers.add(((JsonObject) item).getInteger("number")));
            query = "?cursor=" + page.getString("next");
        }

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
        assertThat(query).isEqualTo("?cursor=null");
    }

    @Test
    void leaveTheCursorOutOnTheLastPage() {
        assertThat(page("?size=120").fieldNames()).containsExactly("items");
        assertThat(page("?size=119").fieldNames()).containsExactly("items", "next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%00", "AAEx", "AAIxMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"})
    void refuseACursorThatTheyDidNotWrite(String cursor) {
        var answer = program().get("/api/things?cursor=" + cursor, "Authorization", bearer("monitor"));

        assertProblem(answer, 400, "bad_cursor");
    }

    private JsonObject page(String query) {
        return Caller.json(program().get("/api/things" + query, "Authorization", bearer("monitor")));
    }
}
