package org.baqylau.limits.application;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.baqylau.limits.domain.Alteration;
import org.baqylau.limits.domain.Counts;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Pack;
import org.baqylau.limits.domain.Replay;
import org.jspecify.annotations.Nullable;

/** Sets what was in force in a past period beside what would have been under other law. It changes nothing. */
public final class ReplayLaw {

    private final Past past;
    private final Law law;

    public ReplayLaw(Past past, Law law) {
        this.past = past;
        this.law = law;
    }

    /**
     * What is replayed.
     *
     * @param alteration null where the pack runs as it is
     */
    public record Order(
            Past.Period period, Pack pack, @Nullable Alteration alteration) {}

    /** Told of every dossier that was looked at; what it throws ends the replay. */
    public interface Progress {
        Progress SILENT = (done, total) -> {};

        void at(long done, long total);
    }

    /**
     * Which obligations are counted together.
     *
     * @param version that was in force; null where that law makes no such obligation
     */
    public record Place(
            @Nullable String facilityId,
            String limit,
            @Nullable Integer version) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::facilityId, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Place::limit)
                .thenComparing(Place::version, Comparator.nullsLast(Comparator.naturalOrder()));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** What they came to on either side; {@code changed} are those of which the sides say different things. */
    public record Sides(Counts inForce, Counts replayed, long changed) {
        static final Sides NONE = new Sides(Counts.NONE, Counts.NONE, 0);

        Sides and(Replay.Beside one) {
            return new Sides(
                    inForce.and(one.inForce()), replayed.and(one.replayed()), changed + (one.differs() ? 1 : 0));
        }

        Sides plus(Sides more) {
            return new Sides(inForce.plus(more.inForce), replayed.plus(more.replayed), changed + more.changed);
        }
    }

    /** One line of the answer. */
    public record Row(Place place, Sides sides) {}

    /** @param dossiers how many began in the period */
    public record Outcome(List<Row> rows, Sides totals, long dossiers) {}

    public Outcome replay(Order order, Alerts.Scope scope, Alerts.Asked asked, Progress progress) {
        var run = new Run(order, asked, progress);
        past.visit(order.period(), scope, asked, run);
        return run.outcome();
    }

    private final class Run implements Past.Visitor {
        private final Past.Period period;
        private final Replay replay;
        private final Progress progress;
        private final TreeMap<Place, Sides> rows = new TreeMap<>();
        private long total;
        private long done;
        private long dossiers;

        Run(Order order, Alerts.Asked asked, Progress progress) {
            this.period = order.period();
            this.replay = new Replay(law, order.pack(), order.alteration(), asked.moment());
            this.progress = progress;
        }

        @Override
        public void expect(long count) {
            total = count;
            progress.at(0, total);
        }

        @Override
        public void take(Dossier dossier) {
            if (dossier.known() && period.holds(dossier.startedOn())) {
                dossiers++;
                for (var one : replay.of(dossier)) {
                    rows.merge(
                            new Place(dossier.facilityId(), one.key().limit(), one.version()),
                            Sides.NONE.and(one),
                            Sides::plus);
                }
            }
            progress.at(++done, total);
        }

        Outcome outcome() {
            var lines = rows.entrySet().stream()
                    .map(row -> new Row(row.getKey(), row.getValue()))
                    .toList();
            return new Outcome(lines, rows.values().stream().reduce(Sides.NONE, Sides::plus), dossiers);
        }
    }
}
