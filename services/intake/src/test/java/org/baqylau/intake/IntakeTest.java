package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.kit.testing.StackTestResource;

/** The service as it runs, with real PostgreSQL and Kafka, asked through its doors. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.GLOBAL)
abstract class IntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    Caller as(String account) {
        return Caller.as(root, account);
    }

    Caller nobody() {
        return Caller.nobody(root);
    }

    /** Sends it and waits until it is in the index, and so known to what is sent later. */
    Caller.Answer recorded(String account, Sent sent) throws Exception {
        var answer = as(account).event(sent.json());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        until(() -> !rows("SELECT id FROM intake.submission WHERE id = '" + sent.id() + "'")
                .isEmpty());
        return answer;
    }

    /** The first column of each row. */
    static List<String> rows(String select) throws SQLException {
        try (var connection = RealServers.database().getConnection();
                var row = connection.createStatement().executeQuery(select)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    static void until(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
