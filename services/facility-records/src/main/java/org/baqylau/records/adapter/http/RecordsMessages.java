package org.baqylau.records.adapter.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of records; in templates as {@code {records:title}}. */
@MessageBundle("records")
public interface RecordsMessages {

    @Message("Facilities")
    String title();

    @Message("Search by name or code")
    String search();

    @Message("Search")
    String find();

    @Message("Name")
    String name();

    @Message("Code")
    String code();

    @Message("Type")
    String type();

    @Message("Region")
    String region();

    @Message("Agency")
    String agency();

    @Message("Capacity")
    String capacity();

    @Message("People held")
    String held();

    @Message("Counted on")
    String countedOn();

    @Message("Visits")
    String visits();

    @Message("Last visit")
    String lastVisit();

    @Message("Next visit due by")
    String visitDue();

    @Message("Complaints by category")
    String complaints();

    @Message("Detentions")
    String detentions();

    @Message("Legal time limits")
    String limits();

    @Message("Met")
    String met();

    @Message("Met late")
    String metLate();

    @Message("Breached")
    String breached();

    @Message("Uncertain")
    String uncertain();

    @Message("Recommendations")
    String recommendations();

    @Message("Open")
    String open();

    @Message("Overdue")
    String overdue();

    @Message("Repeated")
    String repeated();

    @Message("Done")
    String done();

    @Message("What was recorded, newest first")
    String timeline();

    @Message("Happened")
    String happened();

    @Message("Recorded")
    String recorded();

    @Message("What")
    String what();

    @Message("Number")
    String number();

    @Message("No facility fits this search.")
    String nothing();

    @Message("All facilities")
    String all();

    @Message("Where visits and the custody register differ")
    String contradictions();

    @Message("Detention")
    String detention();

    @Message("Step")
    String step();

    @Message("Found by the visit")
    String found();

    @Message("missing")
    String missing();

    @Message("In the register")
    String registered();

    @Message("Calls for a look")
    String flags();

    @Message("People above capacity")
    String overcrowded();

    @Message("Visits that were denied access")
    String accessDenied();

    @Message("Visits with an allegation of torture")
    String tortureAlleged();

    @Message("Visits followed by a reprisal")
    String reprisalReported();

    @Message("Deaths without an inquiry")
    String deathWithoutInquiry();

    @Message("Detentions and duties with doubtful times")
    String entrySuspected();
}
