package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.kit.testing.StackTestResource;
import org.baqylau.kit.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The environment that services are tested in. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class LocalStackTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @Test
    void admitsTokensOfTheLocalIssuer() {
        var answer = Caller.program(root).get("/api/things/account", "Authorization", Tokens.bearer("prosecutor-kar"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("prosecutor-kar", "KZ-KAR");
    }

    @Test
    void givesTheServiceTheServersOfTheTests() {
        assertThat(ConfigProvider.getConfig().getValue("baqylau.kafka", String.class))
                .isEqualTo(RealServers.bootstrap());
    }
}
