package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A criminal case came to its end. */
public record CaseConcluded(
        String caseId,
        StatedTime at,
        List<Sentenced> persons,
        @Nullable Compensation compensation,
        @Nullable StatedTime learnedAt)
        implements CaseFact {
    public CaseConcluded {
        Check.id("caseId", caseId);
        persons = List.copyOf(persons);
    }

    @Override
    public FactType factType() {
        return FactType.CASE_CONCLUDED;
    }

    @Override
    public String subject() {
        return caseId;
    }
}
