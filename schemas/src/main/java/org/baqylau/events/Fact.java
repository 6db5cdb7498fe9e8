package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/**
 * What an event says: one record per wire type, named by it. Every value has passed the checks that the type's JSON
 * Schema states, however it was made.
 */
public sealed interface Fact
        permits FacilityFact,
                CommissionFact,
                VisitFact,
                RecommendationFact,
                ComplaintFact,
                CaseFact,
                DetentionFact,
                LimitFact,
                AlertFact,
                FigureDeclared,
                ReprisalReported,
                ExaminationRecorded,
                DutyLogged,
                SealedOpened {

    FactType factType();

    /** The id that the contract's tables name as the subject of this fact. */
    String subject();

    /** The topic of the kind of subject that this fact is about. */
    default Topic topic() {
        return factType().topic();
    }

    /** When the submitter learned of it. */
    @Nullable
    StatedTime learnedAt();
}
