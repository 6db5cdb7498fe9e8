package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationFact;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a recommendation: the visit that makes it, its last answer and its last verification. Only a
 * verification closes it.
 *
 * @param made null while no standing visit makes it
 * @param facility that the visit was made to
 * @param answers the last one stands, as of verifications
 */
public record StandingRecommendation(
        String recommendationId,
        @Nullable RecommendationCause made,
        @Nullable FacilityCause facility,
        List<RecommendationAnswered> answers,
        List<RecommendationVerified> verifications,
        Map<String, Fate> fates) {

    public StandingRecommendation {
        answers = List.copyOf(answers);
        verifications = List.copyOf(verifications);
    }

    public static StandingRecommendation of(String recommendationId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var made = causes.recommendation(recommendationId).orElse(null);
        if (made == null) {
            facts.forEach(fact -> fates.held(fact, Causes.recommendationKey(recommendationId)));
            return new StandingRecommendation(recommendationId, null, null, List.of(), List.of(), fates.asMap());
        }
        var answers = new ArrayList<RecommendationAnswered>();
        var verifications = new ArrayList<RecommendationVerified>();
        for (var fact : Order.byTime(facts)) {
            if (fact.event().data() instanceof RecommendationFact stated) {
                switch (stated) {
                    case RecommendationAnswered answer -> {
                        if (fates.inTerritory(fact, made.facility())) {
                            answers.add(answer);
                        }
                    }
                    case RecommendationVerified verification -> {
                        if (!causes.visit(verification.visitId())) {
                            fates.held(fact, Causes.visitKey(verification.visitId()));
                        } else if (fates.inTerritory(fact, made.facility())) {
                            verifications.add(verification);
                        }
                    }
                }
            }
        }
        return new StandingRecommendation(
                recommendationId, made, made.facility(), answers, verifications, fates.asMap());
    }

    public Optional<Verdict> verdict() {
        return verifications.isEmpty()
                ? Optional.empty()
                : Optional.of(verifications.getLast().verdict());
    }

    /**
     * Where it stands: the last verdict by a visit ({@code done}, {@code partly}, {@code not_done}, {@code repeated}),
     * else the last answer ({@code accepted}, {@code partly_accepted}, {@code rejected}, {@code reported_done}), else
     * {@code open}.
     */
    public String state() {
        if (!verifications.isEmpty()) {
            return verifications.getLast().verdict().wire();
        }
        return answers.isEmpty() ? "open" : answers.getLast().answer().wire();
    }

    /** Closed by a verification that found it done. */
    public boolean closed() {
        return verdict().filter(verdict -> verdict == Verdict.DONE).isPresent();
    }
}
