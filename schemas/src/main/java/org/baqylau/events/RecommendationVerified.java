package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A later visit checked a recommendation; only this closes one. */
public record RecommendationVerified(
        String recommendationId,
        String visitId,
        Verdict verdict,
        StatedTime at,
        @Nullable StatedTime learnedAt) implements RecommendationFact {
    public RecommendationVerified {
        Check.id("recommendationId", recommendationId);
        Check.id("visitId", visitId);
    }

    @Override
    public FactType factType() {
        return FactType.RECOMMENDATION_VERIFIED;
    }

    @Override
    public String subject() {
        return recommendationId;
    }
}
