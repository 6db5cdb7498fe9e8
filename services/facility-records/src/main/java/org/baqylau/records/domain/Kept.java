package org.baqylau.records.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.RecommendationState;
import org.baqylau.events.SpotCheck;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.StandingCase;
import org.baqylau.events.standing.StandingCommission;
import org.baqylau.events.standing.StandingComplaint;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.StandingFigure;
import org.baqylau.events.standing.StandingRecommendation;
import org.baqylau.events.standing.StandingVisit;
import org.jspecify.annotations.Nullable;

/** One record of this service, derived from the facts of its subject. */
public sealed interface Kept {

    /** What became of the facts that do not simply count. */
    default Map<String, Fate> fates() {
        return Map.of();
    }

    /** What a list or a facility's record needs of it; null where it belongs in none. */
    default @Nullable Row row() {
        return null;
    }

    /** What calls for a look at the facility that this record, or the one that it is about, belongs to. */
    default Set<Raised> raised() {
        return Set.of();
    }

    /** What a visit that stands compared with the custody register. */
    default List<SpotCheck> spotChecks() {
        return List.of();
    }

    record OfFacility(StandingFacility standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }
    }

    record OfCommission(StandingCommission standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }
    }

    record OfFigure(StandingFigure standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }
    }

    record OfDuty(StandingDuty standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }

        /** Counted nowhere; it belongs to the timeline of the first facility that an entry names. */
        @Override
        public @Nullable Row row() {
            for (var entry : standing.entries()) {
                var logged = entry.logged();
                if (logged.facilityId() != null) {
                    return new Row(
                            logged.facilityId(),
                            "logged",
                            true,
                            logged.duty().wire(),
                            entry.at().stated().instant(),
                            null,
                            null);
                }
            }
            return null;
        }
    }

    record OfVisit(StandingVisit standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }

        @Override
        public Set<Raised> raised() {
            return VisitSigns.raisedBy(standing);
        }

        @Override
        public List<SpotCheck> spotChecks() {
            var report = standing.report();
            return report == null || !standing.counts() ? List.of() : report.spotChecks();
        }

        /** reported, amended or withdrawn. */
        public String state() {
            return standing.withdrawn() ? "withdrawn" : standing.amended() > 0 ? "amended" : "reported";
        }

        @Override
        public @Nullable Row row() {
            var report = standing.report();
            return report == null
                    ? null
                    : new Row(
                            report.facilityId(),
                            state(),
                            standing.counts(),
                            report.body().wire(),
                            report.startedAt().instant(),
                            null,
                            null);
        }
    }

    record OfRecommendation(StandingRecommendation standing) implements Kept {

        /**
         * Closed only by a verification that found it done.
         *
         * @param standing the last verdict or answer, as {@link StandingRecommendation#state()} gives it
         * @param pastDue whether the day of asking lies behind the day by which it was to be done
         */
        public static RecommendationState state(String standing, boolean pastDue) {
            return switch (standing) {
                case "done" -> RecommendationState.DONE;
                case "repeated" -> RecommendationState.REPEATED;
                default -> pastDue ? RecommendationState.OVERDUE : RecommendationState.OPEN;
            };
        }

        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }

        @Override
        public @Nullable Row row() {
            var made = standing.made();
            return made == null
                    ? null
                    : new Row(
                            made.facilityId(),
                            standing.state(),
                            true,
                            made.addressee().wire(),
                            made.startedAt(),
                            made.dueOn(),
                            null);
        }
    }

    record OfComplaint(StandingComplaint standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }

        @Override
        public @Nullable Row row() {
            var filed = standing.filed();
            return filed == null
                    ? null
                    : new Row(
                            filed.facilityId(),
                            standing.state().wire(),
                            standing.counts(),
                            filed.category().wire(),
                            filed.filedAt().instant(),
                            null,
                            standing.filedBy());
        }
    }

    record OfCase(StandingCase standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }

        @Override
        public @Nullable Row row() {
            var opened = standing.opened();
            return opened == null
                    ? null
                    : new Row(
                            opened.facilityId(),
                            standing.state(),
                            true,
                            opened.offence().wire(),
                            opened.at().instant(),
                            null,
                            null);
        }
    }

    record OfDetention(StandingDetention standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
        }

        @Override
        public @Nullable Row row() {
            return standing.start()
                    .map(start -> new Row(
                            standing.facilityId(),
                            standing.facilityWithoutVisits().orElse(null),
                            standing.release().isPresent() ? "released" : "held",
                            true,
                            null,
                            start.at().stated().instant(),
                            null,
                            null))
                    .orElse(null);
        }
    }

    /**
     * What the system says of the limits of one detention or duty.
     *
     * @param judgements the last of each obligation
     * @param raised where stated times are suspected
     * @param nextDue when the first of those that run ends; null where none does
     */
    record OfLimits(
            List<Judgement> judgements,
            Set<Raised> raised,
            @Nullable StatedTime nextDue) implements Kept {

        /**
         * @param obligation limit, addressee and occurrence
         * @param about the detention or duty, with its kind
         */
        public record Judgement(String obligation, String about, String state) {}
    }

    /** A subject whose facts this service only keeps for its submitter to ask after. */
    record Other() implements Kept {}
}
