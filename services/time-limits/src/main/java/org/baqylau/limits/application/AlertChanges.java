package org.baqylau.limits.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of alerts, and which warnings were said, in the order of partitions and places of the topic of limits. */
public interface AlertChanges {

    /**
     * How far somebody has come: in each partition the next place that is not yet known. A partition that is not named
     * begins at its start.
     */
    record Position(SortedMap<Integer, Long> next) {
        public Position {
            next = new TreeMap<>(next);
        }

        public long in(int partition) {
            return next.getOrDefault(partition, 0L);
        }

        /** Behind a place, where all partitions before its own are known as far as the tables have them. */
        public Position behind(int partition, long offset, Position tables) {
            var behind = new TreeMap<>(next);
            tables.next().headMap(partition).forEach((before, place) -> behind.merge(before, place, Math::max));
            behind.put(partition, offset + 1);
            return new Position(behind);
        }

        /** The farther of both in each partition. */
        public Position and(Position other) {
            var farther = new TreeMap<>(next);
            other.next().forEach((partition, place) -> farther.merge(partition, place, Math::max));
            return new Position(farther);
        }
    }

    /**
     * An alert as it is now.
     *
     * @param whole by all that is known; null where it is not in the queue
     * @param unvisited as those who are visited see it; null where they do not
     * @param reached behind the last place at which something was said of it
     */
    record Change(Alerts.@Nullable Row whole, Alerts.@Nullable Row unvisited, Position reached) {

        /** As it is seen; null where it is not, in whatever region. */
        public Alerts.@Nullable Row row(Alerts.Scope scope) {
            return scope.visits() ? whole : unvisited;
        }
    }

    /**
     * What changed behind a position, each alert once.
     *
     * @param reached where to go on
     * @param whole whether that is all for now
     */
    record Changed(List<Change> changes, Position reached, boolean whole) {}

    /**
     * One snapshot.
     *
     * @param tables how far the tables have come
     * @param behind what changed behind each of the positions asked about
     */
    record Snapshot(Position tables, Map<Position, Changed> behind) {}

    /** @param most changes for each position */
    Snapshot behind(Set<Position> positions, Alerts.Asked asked, int most);
}
