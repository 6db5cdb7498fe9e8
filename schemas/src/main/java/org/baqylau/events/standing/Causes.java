package org.baqylau.events.standing;

import java.util.Optional;

/** What other subjects tell the one whose facts are judged. */
public interface Causes {

    Optional<FacilityCause> facility(String facilityId);

    /** Whether such a visit was reported, withdrawn or not. */
    boolean visit(String visitId);

    Optional<RecommendationCause> recommendation(String recommendationId);

    static String facilityKey(String facilityId) {
        return "facility/" + facilityId;
    }

    static String visitKey(String visitId) {
        return "visit/" + visitId;
    }

    static String recommendationKey(String recommendationId) {
        return "recommendation/" + recommendationId;
    }
}
