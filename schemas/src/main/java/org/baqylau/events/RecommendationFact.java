package org.baqylau.events;

/** A fact about a recommendation; its subject is the recommendation. */
public sealed interface RecommendationFact extends Fact permits RecommendationAnswered, RecommendationVerified {}
