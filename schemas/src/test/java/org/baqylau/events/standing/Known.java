package org.baqylau.events.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Addressee;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.baqylau.events.FacilityType;

/** What other subjects tell, as a test has it. */
final class Known implements Causes {

    static final FacilityCause KARAGANDA = in("KZ-KAR");
    static final FacilityCause ALMATY = in("KZ-ALA");
    static final FacilityCause ATYRAU = in("KZ-ATY");

    private final Map<String, FacilityCause> facilities = new HashMap<>();
    private final Set<String> visits = new HashSet<>();
    private final Map<String, RecommendationCause> recommendations = new HashMap<>();

    static FacilityCause in(String region) {
        return new FacilityCause(LocalDate.EPOCH, null, List.of(span("1970-01-01", region)));
    }

    static FacilityCause.Span span(String from, String region) {
        return new FacilityCause.Span(
                LocalDate.parse(from), region, FacilityType.POLICE_STATION, Agency.INTERIOR, null);
    }

    /** Given from Karaganda to Almaty on 2 June 2012. */
    static FacilityCause moving() {
        return new FacilityCause(
                LocalDate.EPOCH, null, List.of(span("1970-01-01", "KZ-KAR"), span("2012-06-02", "KZ-ALA")));
    }

    static RecommendationCause recommendation(FacilityCause facility) {
        return new RecommendationCause(
                "V1",
                "F1",
                Body.NGO,
                Instant.parse("2012-05-31T19:30:00Z"),
                LocalDate.parse("2012-06-01"),
                Addressee.INTERIOR,
                null,
                null,
                facility);
    }

    Known facility(String id, FacilityCause cause) {
        facilities.put(id, cause);
        return this;
    }

    Known visited(String id) {
        visits.add(id);
        return this;
    }

    Known recommended(String id, RecommendationCause cause) {
        recommendations.put(id, cause);
        return this;
    }

    @Override
    public Optional<FacilityCause> facility(String facilityId) {
        return Optional.ofNullable(facilities.get(facilityId));
    }

    @Override
    public boolean visit(String visitId) {
        return visits.contains(visitId);
    }

    @Override
    public Optional<RecommendationCause> recommendation(String recommendationId) {
        return Optional.ofNullable(recommendations.get(recommendationId));
    }
}
