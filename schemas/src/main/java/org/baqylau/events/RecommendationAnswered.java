package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** An authority answers a recommendation; this does not close it. */
public record RecommendationAnswered(
        String recommendationId,
        Addressee addressee,
        Answer answer,
        StatedTime answeredAt,
        @Nullable String text,
        @Nullable StatedTime learnedAt)
        implements RecommendationFact {
    public RecommendationAnswered {
        Check.id("recommendationId", recommendationId);
        Check.optionalText("text", text);
    }

    @Override
    public FactType factType() {
        return FactType.RECOMMENDATION_ANSWERED;
    }

    @Override
    public String subject() {
        return recommendationId;
    }
}
