package org.baqylau.intake.domain;

import java.util.Optional;
import java.util.Set;
import org.baqylau.events.VisitReported;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.Submitter;

/** What earlier facts tell of a place, a report or an entry; nothing where they have not come yet. */
public interface Recorded {

    /** Where the facility lies, day by day. */
    Optional<FacilityCause> facility(String facilityId);

    /** The facilities that facts of this subject named. */
    Set<String> facilitiesOf(String subject);

    /** The entry of the detention log. */
    Optional<Entry> entry(Key entry);

    /** The first report of a visit. */
    Optional<Report> report(String visitId);

    /** Who logged an entry, and of which facility. */
    record Entry(String account, Optional<String> facility) {}

    /** A report and who filed it. */
    record Report(VisitReported first, Submitter reporter) {}
}
