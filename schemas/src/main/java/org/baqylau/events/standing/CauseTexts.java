package org.baqylau.events.standing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Causes read from the texts in which subjects tell each other; one instance serves all records of a projection. */
public final class CauseTexts {

    private static final int MOST_KEPT = 5_000;

    /** Few facilities tell many records the same. */
    private final Map<String, FacilityCause> facilities = new ConcurrentHashMap<>();

    /** @param told what is told under a key */
    public Causes of(Function<String, Optional<String>> told) {
        return new Causes() {
            @Override
            public Optional<FacilityCause> facility(String facilityId) {
                return told.apply(Causes.facilityKey(facilityId)).map(CauseTexts.this::facilityOf);
            }

            @Override
            public boolean visit(String visitId) {
                return told.apply(Causes.visitKey(visitId)).isPresent();
            }

            @Override
            public Optional<RecommendationCause> recommendation(String recommendationId) {
                return told.apply(Causes.recommendationKey(recommendationId)).map(RecommendationCause::of);
            }
        };
    }

    private FacilityCause facilityOf(String text) {
        if (facilities.size() > MOST_KEPT) {
            facilities.clear();
        }
        return facilities.computeIfAbsent(text, FacilityCause::of);
    }
}
