package org.baqylau.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;

/**
 * The obligations of whatever bears one id, as they were last judged, and where they count.
 *
 * @param told by the detention and the duty of that id; not yet where they come later
 */
public record JudgedLimits(List<Judged> obligations, List<Whereabouts> told) {

    /** How an injury was notified; of several obligations to do so the one that was kept worst counts. */
    public enum Notified {
        IN_TIME,
        UNCERTAIN,
        LATE,
        NOT_YET;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private static Notified of(Judged.Outcome outcome) {
            return switch (outcome) {
                case MET -> IN_TIME;
                case UNCERTAIN -> UNCERTAIN;
                case MET_LATE -> LATE;
                case BREACHED, RUNNING -> NOT_YET;
            };
        }
    }

    public JudgedLimits {
        obligations = List.copyOf(obligations);
        told = List.copyOf(told);
    }

    /** @param facts in the order of the log */
    public static JudgedLimits of(List<RecordedEvent> facts, List<String> told) {
        var whereabouts = new ArrayList<Whereabouts>(told.size());
        told.forEach(text -> whereabouts.add(Whereabouts.parse(text)));
        return new JudgedLimits(Judged.of(facts), whereabouts);
    }

    Optional<Whereabouts> of(Judged judged) {
        return told.stream().filter(one -> one.whose().equals(judged.whose())).findFirst();
    }

    /** Its notice is owed where the obligation rests on a claim of the injury. */
    Notified notified(Whereabouts where, Injury injury) {
        return obligations.stream()
                .filter(judged -> judged.whose().equals(where.whose()))
                .filter(judged -> injury.claims().stream().anyMatch(judged.basis()::contains))
                .map(judged -> Notified.of(judged.outcome()))
                .max(Comparator.naturalOrder())
                .orElse(Notified.NOT_YET);
    }
}
