package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.baqylau.kit.testing.TestIssuer;

/** An application that listens, and an issuer. */
@QuarkusTest
@QuarkusTestResource(IssuerResource.class)
abstract class WebTest {
    @SuppressWarnings("NullAway.Init") // given by IssuerResource
    TestIssuer issuer;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    Caller program() {
        return Caller.program(root);
    }

    Caller browser() {
        return Caller.browser(root);
    }

    String bearer(String account) {
        return "Bearer " + issuer.token(account);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.fieldNames()).isSubsetOf("type", "title", "status", "detail", "code", "errors");
    }
}
