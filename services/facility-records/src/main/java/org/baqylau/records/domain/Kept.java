package org.baqylau.records.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    Map<String, Fate> fates();

    /** What a list or a facility's record needs of it; null where it belongs in none. */
    default @Nullable Row row() {
        return null;
    }

    /**
     * One line of the records.
     *
     * @param type what a facility's record counts by: a visit's body, a complaint's category
     */
    record Row(
            @Nullable String facility,
            String state,
            boolean counted,
            @Nullable String type,
            @Nullable Instant at,
            @Nullable LocalDate due,
            @Nullable String owner) {}

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
    }

    record OfVisit(StandingVisit standing) implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return standing.fates();
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
                            standing.release().isPresent() ? "released" : "held",
                            true,
                            null,
                            start.at().stated().instant(),
                            null,
                            null))
                    .orElse(null);
        }
    }

    /** The judgements of one detention's or duty's limits, the last of each obligation. */
    record OfLimits(List<Judgement> judgements) implements Kept {

        /** @param obligation limit, addressee and occurrence */
        public record Judgement(String obligation, @Nullable String detention, String state) {}

        @Override
        public Map<String, Fate> fates() {
            return Map.of();
        }
    }

    /** A subject whose facts this service only keeps for its submitter to ask after. */
    record Other() implements Kept {
        @Override
        public Map<String, Fate> fates() {
            return Map.of();
        }
    }
}
