package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends WebTest {

    @Test
    void admitsAGoodTokenAndKnowsItsAccount() {
        var answer = program().get("/api/things/account", "Authorization", bearer("prosecutor-kar"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var account = Caller.json(answer);
        assertThat(account.get("name").asText()).isEqualTo("prosecutor-kar");
        assertThat(account.get("roles").toString()).isEqualTo("[\"prosecutor\"]");
        assertThat(account.get("territory").toString()).isEqualTo("[\"KZ-KAR\"]");
        assertThat(account.get("bodies")).extracting(JsonNode::asText).containsExactlyInAnyOrder("prosecutor", "joint");
    }

    @Test
    void refusesACallWithoutToken() {
        var answer = program().get("/api/things");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void refusesATokenThatDoesNotHoldAlsoAtAnOpenDoor() {
        var claims = issuer.claims("monitor", Duration.ofMinutes(5));
        var bad = List.of(
                issuer.sign(issuer.claims("monitor", Duration.ofMinutes(-1))),
                issuer.sign(claims.deepCopy().put("aud", "local")),
                issuer.sign(claims.deepCopy().put("aud", "another")),
                issuer.sign(claims.deepCopy().put("iss", "http://localhost/another")),
                issuer.forge(claims),
                issuer.sign(claims).replaceFirst("\\.[^.]*$", "."),
                "eyJhbGciOiJub25lIn0." + issuer.sign(claims).split("\\.")[1] + ".",
                "x.y.z",
                "nonsense");

        for (var token : bad) {
            assertProblem(program().get("/api/things", "Authorization", "Bearer " + token), 401, "unauthenticated");
            assertProblem(
                    program().get("/api/things/open", "Authorization", "Bearer " + token), 401, "unauthenticated");
        }
    }

    @Test
    void refusesARoleThatTheDoorDoesNotName() {
        assertProblem(program().get("/api/things", "Authorization", bearer("prosecutor")), 403, "forbidden");
    }

    @Test
    void keepsADoorShutThatSaysNothing() {
        assertProblem(program().get("/api/things/unannotated"), 401, "unauthenticated");
        assertProblem(program().get("/api/things/unannotated", "Authorization", bearer("admin")), 403, "forbidden");
    }

    @Test
    void letsAnybodyThroughAnOpenDoor() {
        assertThat(program().get("/api/things/open").body()).contains("nobody");
        assertThat(program()
                        .get("/api/things/open", "Authorization", bearer("lawyer"))
                        .body())
                .contains("lawyer");
    }

    @Test
    void answersInTheLanguageAskedFor() {
        var titles = List.of("kk-KZ,ru;q=0.5", "ru", "de, en;q=0.1", "*", "not a header;;;").stream()
                .map(accepted -> Caller.json(program().get("/api/things", "Accept-Language", accepted))
                        .get("title")
                        .asText())
                .toList();

        assertThat(titles)
                .containsExactly(
                        "Жүйеге кіру қажет", "Нужно войти", "Sign-in needed", "Sign-in needed", "Sign-in needed");
    }

    @Test
    void ignoresTheLanguageCookieAtDoorsForPrograms() {
        var answer = program().get("/api/things?lang=kk", "Cookie", "lang=kk", "Accept-Language", "ru");

        assertThat(Caller.json(answer).get("title").asText()).isEqualTo("Нужно войти");
    }
}
