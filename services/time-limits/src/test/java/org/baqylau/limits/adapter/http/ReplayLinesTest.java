package org.baqylau.limits.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.baqylau.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** A replay as lines of JSON, and one at a time. */
class ReplayLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void tellsTheBeginningAndTheEndThenTheResult() {
        var lines = new ReplayLines(out, new ObjectMapper());

        for (int done = 0; done <= 50; done++) {
            lines.at(done, 50);
        }
        lines.line("result", Map.of("changed", 1));

        assertThat(out.toString(UTF_8).lines())
                .startsWith("{\"progress\":{\"done\":0,\"total\":50}}")
                .endsWith("{\"progress\":{\"done\":50,\"total\":50}}", "{\"result\":{\"changed\":1}}");
    }

    @Test
    void saysWhereNobodyListensAnyMore() {
        var lines = new ReplayLines(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("closed");
                    }
                },
                new ObjectMapper());

        assertThatThrownBy(() -> lines.at(0, 1)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void oneReplayOfAnAccountAtATime() {
        var turns = new ReplayTurns();
        turns.begin("prosecutor");
        turns.begin("auditor");

        assertThatThrownBy(() -> turns.begin("prosecutor")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code().code()).isEqualTo("replay_running");
            assertThat(refused.problem().code().status()).isEqualTo(409);
        });

        turns.end("prosecutor");
        turns.begin("prosecutor");
    }
}
