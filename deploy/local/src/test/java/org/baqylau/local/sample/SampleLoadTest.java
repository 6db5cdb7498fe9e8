package org.baqylau.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLoadTest {

    private static final int ONE = 12_345;
    private static final int OTHER = 7_001;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private MoodyDoor door;

    @BeforeEach
    void open() throws IOException {
        door = new MoodyDoor();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void bringsEveryLineByTheAccountThatSendsIt() throws Exception {
        load();

        assertThat(door.taken()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(state().done()).isTrue();
        assertThat(said()).contains("19,346 events");
    }

    @Test
    void losesNothingWhenTheDoorIsMoody() throws Exception {
        door.moody(7);

        load();

        assertThat(door.taken()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void goesOnWhereAnInterruptedLoadStopped() throws Exception {
        door.unavailableTo("custody");
        var loading = Thread.ofPlatform().start(() -> {
            try {
                load();
            } catch (IOException | InterruptedException e) {
                // What a stop looks like.
            }
        });
        await(() -> LoadState.read(file())
                .filter(state -> state.position("one") == ONE)
                .isPresent());
        loading.interrupt();
        loading.join();
        assertThat(state().done()).isFalse();
        door.availableToAll();
        long before = door.received();

        load();

        assertThat(door.taken()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(door.received() - before).isEqualTo(OTHER);
    }

    @Test
    void goesOnFromBeforeALineThatWasNotTakenThoughLaterOnesWere() throws Exception {
        door.holdBack("one-77\"");
        var loading = Thread.ofPlatform().start(() -> {
            try {
                load();
            } catch (IOException | InterruptedException e) {
                // What a stop looks like.
            }
        });
        await(() -> door.taken().size() == ONE + OTHER - 1);
        loading.interrupt();
        loading.join();
        assertThat(state().done()).isFalse();
        door.availableToAll();

        load();

        assertThat(door.taken()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void goesOnWithTheSeedAndTheMomentThatItBeganWith() throws Exception {
        var now = Instant.parse("2013-07-01T10:00:00Z");
        new LoadState(Sample.VERSION, 2, now, false, Map.of("places", 9_999L)).write(file());
        door.unavailableTo("custody");
        var loading = Thread.ofPlatform().daemon().start(() -> {
            try {
                SampleLoad.resume(door.origin(), folder, 1, out());
            } catch (IOException | InterruptedException e) {
                // What a stop looks like.
            }
        });

        var first = firstOfToday(new Sample(2, now));
        await(() -> door.beginnings().contains(first));
        loading.interrupt();
        loading.join();

        assertThat(state().seed()).isEqualTo(2);
        assertThat(state().now()).isEqualTo(now);
    }

    private static String firstOfToday(Sample sample) {
        var lines = new ArrayList<String>();
        sample.phases().stream()
                .filter(phase -> phase.name().equals("today"))
                .forEach(phase -> phase.write(line -> lines.add(new String(line, StandardCharsets.UTF_8))));
        return lines.getFirst();
    }

    @Test
    void leavesASampleThatAnotherVersionBeganAsItIs() throws Exception {
        new LoadState(Sample.VERSION + 1, 1, Instant.EPOCH, false, Map.of()).write(file());

        SampleLoad.resume(door.origin(), folder, 1, out());

        assertThat(door.received()).isZero();
        assertThat(said()).contains("begun by another version");
        assertThat(state().done()).isFalse();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void sendsNothingOnceDone() throws Exception {
        LoadState.begin(1, Instant.EPOCH).finished().write(file());

        SampleLoad.resume(door.origin(), folder, 1, out());

        assertThat(door.received()).isZero();
    }

    @Test
    void showsWhatTheDoorRefusesAndGoesOn() throws Exception {
        door.refuse("one-77\"");

        load();

        assertThat(door.taken()).hasSize(ONE + OTHER - 1);
        assertThat(said())
                .contains("1 lines of the sample were refused")
                .contains("bad_format")
                .contains("one-77");
        assertThat(state().done()).isTrue();
    }

    @Test
    void saysWhenTheDoorRefusesAnAccount() {
        door.forbid();

        assertThatThrownBy(this::load).isInstanceOf(IOException.class).hasMessageContaining("403");
    }

    private void load() throws IOException, InterruptedException {
        var state = LoadState.read(file()).orElseGet(() -> LoadState.begin(1, Instant.EPOCH));
        SampleLoad.resume(door.origin(), file(), state, phases(), Duration.ofMillis(1), out());
    }

    private static List<Phase> phases() {
        return List.of(phase("one", "registry", ONE), phase("other", "custody", OTHER));
    }

    private static Phase phase(String name, String account, int lines) {
        return new Phase(name, account, out -> {
            for (int i = 0; i < lines; i++) {
                out.add(("{\"id\":\"" + name + "-" + i + "\"}").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static List<String> expected() {
        var lines = new ArrayList<String>();
        for (var phase : phases()) {
            phase.write(line -> lines.add(phase.account() + " " + new String(line, StandardCharsets.UTF_8)));
        }
        return lines;
    }

    private Path file() {
        return folder.resolve("sample.state");
    }

    private LoadState state() throws IOException {
        return LoadState.read(file()).orElseThrow();
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
