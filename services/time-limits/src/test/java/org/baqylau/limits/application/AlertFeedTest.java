package org.baqylau.limits.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.baqylau.events.AlertState;
import org.baqylau.limits.application.AlertChanges.Change;
import org.baqylau.limits.application.AlertChanges.Changed;
import org.baqylau.limits.application.AlertChanges.Position;
import org.baqylau.limits.application.AlertChanges.Snapshot;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told what, when listeners come, go, and are slow. */
class AlertFeedTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SetClock clock = new SetClock(START);
    private final OnePartition changes = new OnePartition();
    private final AlertFeed feed = new AlertFeed(changes, clock);

    @Test
    void givesNothingMoreToWhoHasNotTakenWhatItWasGiven() {
        var slow = listening(null);
        feed.tick();
        slow.ready = false;
        changes.add("a", "b");
        feed.tick();
        assertThat(slow.told).isEmpty();

        slow.ready = true;
        changes.add("c");
        feed.tick();

        assertThat(slow.told).containsExactly("a", "b", "c");
    }

    @Test
    void cutsOffWhoTakesNothingForTooLong() {
        var slow = listening(null);
        feed.tick();
        slow.ready = false;

        clock.set(START.plus(AlertFeed.PATIENCE));
        feed.tick();
        assertThat(slow.cutOff).isFalse();
        clock.set(clock.instant().plusMillis(1));
        feed.tick();

        assertThat(slow.cutOff).isTrue();
        changes.add("a");
        slow.ready = true;
        feed.tick();
        assertThat(slow.told).isEmpty();
    }

    @Test
    void asksTheTablesOnceForAllWhoKeepUp() {
        var many = List.of(listening(null), listening(null), listening(null));
        feed.tick();
        changes.add("a");
        feed.tick();
        assertThat(changes.asked).hasSize(1);
        assertThat(many).allSatisfy(one -> assertThat(one.told).containsExactly("a"));

        feed.tick();

        assertThat(changes.asked).hasSize(1);
        assertThat(many).allSatisfy(one -> assertThat(one.told).containsExactly("a"));
    }

    @Test
    void whoComesBackCatchesUpByPagesAndThenKeepsUp() {
        for (int i = 0; i < 1_200; i++) {
            changes.add("a" + i);
        }
        var back = listening(new Position(new TreeMap<>(Map.of(0, 100L))));
        var fresh = listening(null);

        assertThat(feed.tick()).isTrue();
        assertThat(back.told).hasSize(500);
        feed.tick();
        assertThat(feed.tick()).isFalse();
        changes.add("z");
        feed.tick();

        assertThat(back.told)
                .hasSize(1_101)
                .doesNotHaveDuplicates()
                .startsWith("a100")
                .endsWith("z");
        assertThat(fresh.told).containsExactly("z");
        assertThat(changes.asked).hasSize(1);
    }

    @Test
    void givesASignOfLifeAfterSilence() {
        var one = listening(null);
        feed.tick();
        assertThat(one.heartbeats).isZero();

        clock.set(START.plus(AlertFeed.HEARTBEAT));
        feed.tick();
        feed.tick();

        assertThat(one.heartbeats).isEqualTo(1);
    }

    @Test
    void endsWithTheTokenThatOpenedIt() {
        var one = listening(null);
        feed.tick();

        clock.set(START.plus(LIFE));
        feed.tick();

        assertThat(one.over).isTrue();
    }

    private Listener listening(@Nullable Position from) {
        var listener = new Listener();
        assertThat(feed.listen(from, clock.instant().plus(LIFE), listener)).isPresent();
        return listener;
    }

    private static final class Listener implements AlertFeed.Listener {
        private final List<String> told = new ArrayList<>();
        private boolean ready = true;
        private boolean over;
        private boolean cutOff;
        private int heartbeats;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void begins(Position at) {}

        @Override
        public void changed(Change change) {
            told.add(Objects.requireNonNull(change.row(Alerts.Scope.ALL)).id());
        }

        @Override
        public void heartbeat(Position reached) {
            heartbeats++;
        }

        @Override
        public void ends() {
            over = true;
        }

        @Override
        public void cutOff() {
            cutOff = true;
        }
    }

    /** Alerts that changed once each, on one partition. */
    private static final class OnePartition implements AlertChanges {
        private final List<String> ids = new ArrayList<>();
        private Set<Position> asked = Set.of();

        void add(String... more) {
            ids.addAll(List.of(more));
        }

        @Override
        public Snapshot behind(Set<Position> positions, Alerts.Asked when, int most) {
            asked = positions;
            var tables = new Position(new TreeMap<>(Map.of(0, (long) ids.size())));
            Map<Position, Changed> behind = new HashMap<>();
            for (var position : positions) {
                int from = (int) position.in(0);
                int to = Math.min(ids.size(), from + most);
                var page = new ArrayList<Change>();
                for (int i = from; i < to; i++) {
                    var row = row(ids.get(i));
                    page.add(new Change(row, row, position.behind(0, i, tables)));
                }
                behind.put(
                        position,
                        new Changed(
                                page, page.isEmpty() ? position : page.getLast().reached(), to - from < most));
            }
            return new Snapshot(tables, behind);
        }

        private static Alerts.Row row(String id) {
            return new Alerts.Row(
                    id,
                    new Whose(Whose.Kind.DETENTION, "D"),
                    "F",
                    "KZ-KAR",
                    "L",
                    1,
                    null,
                    1,
                    START,
                    START,
                    AlertState.OPEN,
                    null);
        }
    }
}
