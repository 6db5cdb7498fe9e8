package org.baqylau.records;

import java.util.UUID;

/** An event as it stands on the log, by the account that sent it; each has a new id unless it is given one. */
record Stated(String id, String type, String subject, String time, String account, String data) {

    static final String TIME = "2012-05-10T10:00:00+06:00";
    static final String SEALED = "Q2lwaGVydGV4dCB0aGF0IG5vYm9keSBzaG91bGQgc2VlLg";

    static Stated of(String account, String type, String subject, String data) {
        return new Stated(UUID.randomUUID().toString(), type, subject, TIME, account, data);
    }

    static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID();
    }

    static Stated facility(String id, String region) {
        return of("registry", "facility.registered", id, """
                {"facilityId":"%s","code":"code-%1$s","name":{"kk":"Сынақ орны","ru":"Пробное место","en":"Test place"},
                "type":"remand_isolator","region":"%s","agency":"penal_system","capacity":40,
                "openedOn":"2005-01-01"}""".formatted(id, region));
    }

    static Stated changed(String id, String on, String change) {
        return of("registry", "facility.changed", id, """
                {"facilityId":"%s","effectiveOn":"%s",%s}""".formatted(id, on, change));
    }

    static Stated closed(String id, String on) {
        return of("registry", "facility.closed", id, """
                {"facilityId":"%s","closedOn":"%s"}""".formatted(id, on));
    }

    static Stated population(String id, String on, int total) {
        return of("registry", "population.counted", id, """
                {"facilityId":"%s","asOf":"%s","total":%d}""".formatted(id, on, total));
    }

    static Stated death(String id, boolean inquiry) {
        return of("custody", "death.recorded", id, """
                {"facilityId":"%s","deathId":"%s","at":"2012-05-10T10:00:00+06:00","cause":"unknown",
                "inquiryOpened":%s}""".formatted(id, fresh("dth"), inquiry));
    }

    static Stated incident(String id) {
        return of("custody", "incident.recorded", id, """
                {"facilityId":"%s","incidentId":"%s","at":"2012-05-10T10:00:00+06:00","kind":"use_of_force"}""".formatted(id, fresh("inc")));
    }

    static Stated visit(String id, String facility) {
        return of("monitor", "visit.reported", id, report(id, facility));
    }

    /** With one recommendation, {@code <id>-r}, and no spot check. */
    static String report(String id, String facility) {
        return """
                {"visitId":"%s","facilityId":"%s","body":"ngo","members":[{"memberId":"m1","role":"leader"}],
                "kind":"periodic","announced":false,"startedAt":"2012-05-10T10:00:00+06:00",
                "endedAt":"2012-05-10T12:00:00+06:00","access":{"outcome":"granted"},
                "interviews":{"total":5,"private":3,"women":1,"minors":0},"complaintsReceived":0,"conditions":{},
                "findings":[],"recommendations":[{"recommendationId":"%1$s-r","addressee":"penal_system",
                "text":"Repair the windows","dueOn":"2012-08-10"}],"spotChecks":[]}""".formatted(id, facility);
    }

    static Stated amended(String id, String report) {
        return of("monitor", "visit.amended", id, """
                {"visitId":"%s","reason":"error","report":%s}""".formatted(id, report));
    }

    static Stated withdrawn(String id) {
        return of("monitor", "visit.withdrawn", id, """
                {"visitId":"%s","reason":"error"}""".formatted(id));
    }

    static String spotCheck(String detention, String milestone, String found) {
        return """
                {"detentionId":"%s","milestone":"%s","source":"paper",%s}""".formatted(
                        detention, milestone, found.isEmpty() ? "\"missing\":true" : "\"foundAt\":\"" + found + "\"");
    }

    static Stated answered(String recommendation, String answer) {
        return of("authority", "recommendation.answered", recommendation, """
                {"recommendationId":"%s","addressee":"penal_system","answer":"%s",
                "answeredAt":"2012-06-10T10:00:00+06:00"}""".formatted(recommendation, answer));
    }

    static Stated verified(String recommendation, String visit, String verdict) {
        return of("monitor", "recommendation.verified", recommendation, """
                {"recommendationId":"%s","visitId":"%s","verdict":"%s","at":"2012-07-10T10:00:00+06:00"}""".formatted(recommendation, visit, verdict));
    }

    static Stated complaint(String account, String id, String facility) {
        return of(account, "complaint.filed", id, """
                {"complaintId":"%s",%s"place":"Somewhere","channel":"complaint_box","receivedBy":"prosecutor",
                "category":"torture","injuryAlleged":true,"filedAt":"2012-05-10T10:00:00+06:00",
                "complainant":%s,"narrative":%3$s}""".formatted(
                        id, facility.isEmpty() ? "" : "\"facilityId\":\"" + facility + "\",", """
                {"sealed":{"alg":"AES-256-GCM","keyId":"k1","ciphertext":"%s"}}""".formatted(SEALED)));
    }

    static Stated step(String id, String type, String fields) {
        return of("prosecutor", "complaint." + type, id, """
                {"complaintId":"%s",%s}""".formatted(id, fields));
    }

    /** @param about such as {@code "complaintId":"C1"} */
    static Stated reprisal(String subject, String about) {
        return of("ombudsman", "reprisal.reported", subject, """
                {%s,"kind":"threat","at":"2012-05-12T10:00:00+06:00"}""".formatted(about));
    }

    static Stated examination(String subject, String about) {
        return of("ombudsman", "examination.recorded", subject, """
                {"examinationId":"%s",%s,"at":"2012-05-12T10:00:00+06:00","byForensicExpert":true,
                "consistency":"highly_consistent"}""".formatted(fresh("x"), about));
    }

    static Stated criminalCase(String account, String id, String facility) {
        return of(account, "case.opened", id, """
                {"caseId":"%s",%s"offence":"torture","article":"141-1","accusedAgency":"penal_system",
                "investigatingAgency":"prosecution","at":"2012-05-20T10:00:00+06:00"}""".formatted(
                        id, facility.isEmpty() ? "" : "\"facilityId\":\"" + facility + "\","));
    }

    static Stated concluded(String id) {
        return of("prosecutor", "case.concluded", id, """
                {"caseId":"%s","at":"2012-12-20T15:00:00+06:00","persons":[{"sentence":"imprisonment","months":60}]}""".formatted(id));
    }

    static Stated entry(String account, String id, String facility, String milestone, String at, String claimant) {
        return of(account, "detention.logged", id, """
                {"detentionId":"%s","facilityId":"%s","milestone":"%s","at":"%s","claimant":"%s",
                "person":{"sealed":{"alg":"AES-256-GCM","keyId":"k2","ciphertext":"%s"}}}""".formatted(id, facility, milestone, at, claimant, SEALED));
    }

    static Stated entryVoided(String id, String entry) {
        return of("prosecutor", "detention.voided", id, """
                {"detentionId":"%s","entryId":"%s","reason":"wrong"}""".formatted(id, entry));
    }

    static Stated entryCorrected(String id, String entry, String at) {
        return of("prosecutor", "detention.corrected", id, """
                {"detentionId":"%s","entryId":"%s","at":"%s","reason":"wrong"}""".formatted(id, entry, at));
    }

    static Stated duty(String id, String facility) {
        return of("custody", "duty.logged", id, """
                {"dutyId":"%s","facilityId":"%s","duty":"force_used","milestone":"arisen",
                "at":"2012-05-10T10:00:00+06:00","claimant":"custody_register"}""".formatted(id, facility));
    }

    /** @param about such as {@code "detentionId":"D1"} */
    static Stated judged(String subject, String about, int occurrence, String state) {
        return of("time-limits", "limit.judged", subject, """
                {%s,"limit":"KZ-PROTOCOL-3H","version":1,"occurrence":%d,"state":"%s",
                "due":"2012-05-10T13:00:00+06:00","disputed":false,"basis":[]}""".formatted(about, occurrence, state));
    }

    /** @param about such as {@code "detentionId":"D1"} */
    static Stated started(String subject, String about) {
        return of("time-limits", "limit.started", subject, """
                {%s,"limit":"KZ-PROTOCOL-3H","version":1,"occurrence":1,"due":"2012-05-10T13:00:00+06:00","basis":[]}""".formatted(about));
    }

    static Stated suspected(String subject, String about) {
        return of("time-limits", "entry.suspected", subject, """
                {%s,"reason":"apprehended_missing"}""".formatted(about));
    }

    Stated with(String from, String to) {
        if (!data.contains(from)) {
            throw new AssertionError("not in the data: " + from);
        }
        return new Stated(id, type, subject, time, account, data.replace(from, to));
    }

    Stated by(String other) {
        return new Stated(id, type, subject, time, other, data);
    }

    Stated at(String other) {
        return new Stated(id, type, subject, other, account, data);
    }

    String json() {
        return """
                {"specversion":"1.0","id":"%s","type":"org.baqylau.%s.v1","source":"/tests","subject":"%s",\
                "time":"%s","data":%s}""".formatted(id, type, subject, time, data.replace("\n", ""));
    }
}
