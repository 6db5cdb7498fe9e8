package org.baqylau.limits.application;

import java.time.LocalDate;
import org.baqylau.limits.domain.Dossier;

/** Detentions and duties that began in a past period. */
public interface Past {

    /** Local days, both included. */
    record Period(LocalDate from, LocalDate to) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Takes them one by one; what it throws ends the visit. */
    interface Visitor {

        /** How many are to come, before the first. */
        void expect(long count);

        void take(Dossier dossier);
    }

    /** From one snapshot and in constant memory; some that began up to a day outside the period come too. */
    void visit(Period period, Alerts.Scope scope, Alerts.Asked asked, Visitor visitor);
}
