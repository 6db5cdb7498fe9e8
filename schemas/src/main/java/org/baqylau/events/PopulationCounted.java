package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many people a facility held on a day; the groups overlap. */
public record PopulationCounted(
        String facilityId,
        LocalDate asOf,
        int total,
        @Nullable Integer remand,
        @Nullable Integer convicted,
        @Nullable Integer women,
        @Nullable Integer minors,
        @Nullable Integer foreigners,
        @Nullable Integer stateless,
        @Nullable StatedTime learnedAt)
        implements FacilityFact {
    public PopulationCounted {
        Check.id("facilityId", facilityId);
        Check.date("asOf", asOf);
        Check.count("total", total);
        Check.count("remand", remand);
        Check.count("convicted", convicted);
        Check.count("women", women);
        Check.count("minors", minors);
        Check.count("foreigners", foreigners);
        Check.count("stateless", stateless);
    }

    @Override
    public FactType factType() {
        return FactType.POPULATION_COUNTED;
    }

    @Override
    public String subject() {
        return facilityId;
    }
}
