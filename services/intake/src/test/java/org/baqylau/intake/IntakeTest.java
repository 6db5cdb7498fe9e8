package org.baqylau.intake;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.baqylau.kit.testing.StackTestResource;

/** The service as it runs, with real PostgreSQL and Kafka, asked through its doors. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.GLOBAL)
abstract class IntakeTest {
    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    Caller as(String account) {
        return Caller.as(root, account);
    }

    Caller nobody() {
        return Caller.nobody(root);
    }
}
