package org.baqylau.events.standing;

import java.util.List;
import java.util.Map;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a criminal case: how it was opened and, of several conclusions, the last by time and id. It waits for
 * no facility; where the facility that it names is known, days are local to it and its territory counts.
 */
public record StandingCase(
        String caseId,
        @Nullable CaseOpened opened,
        @Nullable CaseConcluded concluded,
        @Nullable FacilityCause facility,
        Map<String, Fate> fates) {

    public static StandingCase of(String caseId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var opener = fates.opener(facts, CaseOpened.class);
        var opened = opener == null ? null : (CaseOpened) opener.event().data();
        var facility = opened == null || opened.facilityId() == null
                ? null
                : causes.facility(opened.facilityId()).orElse(null);
        if (opener == null || opened == null || !fates.inTerritory(opener, facility)) {
            fates.heldBehind(CaseOpened.class, facts, "case/" + caseId);
            return new StandingCase(caseId, null, null, null, fates.asMap());
        }
        CaseConcluded concluded = null;
        for (var fact : Order.byTime(facts)) {
            if (fact.event().data() instanceof CaseConcluded conclusion && fates.inTerritory(fact, facility)) {
                concluded = conclusion;
            }
        }
        return new StandingCase(caseId, opened, concluded, facility, fates.asMap());
    }

    public boolean known() {
        return opened != null;
    }

    /** Open until concluded. */
    public String state() {
        return concluded == null ? "open" : "concluded";
    }
}
