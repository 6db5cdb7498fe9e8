package org.baqylau.records;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.kit.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;

/** The service as it runs, with real PostgreSQL and Kafka, told through the log and asked through its doors. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.GLOBAL)
abstract class RunningRecords {
    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    Caller as(String account) {
        return Caller.as(root, account);
    }

    Caller nobody() {
        return Caller.nobody(root);
    }

    /** The record of a facility as this account sees it. */
    JsonNode record(String account, String facility) {
        return as(account).get("/api/facilities/" + facility).json();
    }

    static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
