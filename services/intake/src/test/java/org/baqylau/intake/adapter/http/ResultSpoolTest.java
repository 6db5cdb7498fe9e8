package org.baqylau.intake.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultSpoolTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void neverWaitsForTheReaderAndKeepsTheOrder() throws Exception {
        try (var spool = new ResultSpool(10, folder)) {
            var added = new StringBuilder();
            for (int i = 0; i < 10_000; i++) {
                var line = "line " + i + "\n";
                added.append(line);
                spool.add(line.getBytes(UTF_8));
            }
            spool.end();

            assertThat(spool.isOnDisk()).isTrue();
            assertThat(rest(spool)).isEqualTo(added.toString());
        }
    }

    @Test
    void keepsTheOrderHoweverAddingAndTakingTakeTurns() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var added = new StringBuilder();
        var taken = new StringBuilder();
        try (var spool = new ResultSpool(100, folder)) {
            for (int i = 0; i < 5_000; i++) {
                var line = "%d;".formatted(i).repeat(1 + random.nextInt(10));
                added.append(line);
                spool.add(line.getBytes(UTF_8));
                while (taken.length() < added.length() && random.nextInt(3) == 0) {
                    taken.append(new String(spool.take(), UTF_8));
                }
            }
            spool.end();
            taken.append(rest(spool));
        }

        assertThat(taken).as("seed " + seed).hasToString(added.toString());
    }

    @Test
    void keepsTheLinesInItsFolderAndLeavesNothingThere() throws Exception {
        var gone = new ResultSpool(10, folder.resolve("gone"));
        assertThatThrownBy(() -> gone.add(new byte[100])).isInstanceOf(NoSuchFileException.class);

        try (var spool = new ResultSpool(10, folder)) {
            spool.add(new byte[100]);

            assertThat(spool.isOnDisk()).isTrue();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void tellsTheReaderThatTheLinesBrokeOff() throws Exception {
        try (var spool = new ResultSpool(100, folder)) {
            spool.fail(new IOException("broken"));

            assertThatThrownBy(spool::take).isInstanceOf(IOException.class);
        }
    }

    private static String rest(ResultSpool spool) throws Exception {
        var rest = new ByteArrayOutputStream();
        for (byte[] piece = spool.take(); piece != null; piece = spool.take()) {
            rest.writeBytes(piece);
        }
        return rest.toString(UTF_8);
    }
}
