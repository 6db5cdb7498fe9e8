package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.baqylau.kit.testing.TestIssuer;

/** An application that listens, and an issuer. */
@QuarkusTest
@WithTestResource(IssuerResource.class)
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
        var problem = Caller.json(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.fieldNames()).toIterable().isSubsetOf("type", "title", "status", "detail", "code", "errors");
    }
}
