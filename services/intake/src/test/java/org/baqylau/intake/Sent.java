package org.baqylau.intake;

import java.time.Instant;
import java.util.UUID;

/** An event as a client writes it; each has new ids unless it is given others. */
record Sent(String id, String type, String subject, String time, String data) {

    static Sent of(String type, String subject, String data) {
        return new Sent(UUID.randomUUID().toString(), type, subject, "2012-05-10T10:00:00+06:00", data);
    }

    static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID();
    }

    static Sent facility(String id, String region) {
        return of("facility.registered", id, """
                {"facilityId":"%s","code":"%s","name":{"kk":"Сынақ орны","ru":"Пробное место","en":"Test place"},
                "type":"temporary_detention_isolator","region":"%s","agency":"interior","capacity":40,
                "openedOn":"2005-01-01"}""".formatted(id, id, region));
    }

    static Sent visit(String id, String facility, String body) {
        return of("visit.reported", id, report(id, facility, body, "periodic"));
    }

    static String report(String id, String facility, String body, String kind) {
        return """
                {"visitId":"%s","facilityId":"%s","body":"%s","members":[{"memberId":"m1","role":"leader"}],
                "kind":"%s","announced":false,"startedAt":"2012-05-10T10:00:00+06:00",
                "endedAt":"2012-05-10T12:00:00+06:00","access":{"outcome":"granted"},
                "interviews":{"total":5,"private":3,"women":1,"minors":0},"complaintsReceived":0,"conditions":{},
                "findings":[],"recommendations":[],"spotChecks":[]}""".formatted(id, facility, body, kind);
    }

    static Sent population(String facility, int total, int women) {
        return of("population.counted", facility, """
                {"facilityId":"%s","asOf":"2012-05-10","total":%d,"women":%d}""".formatted(facility, total, women));
    }

    static Sent entry(String detention, String facility, String milestone, String claimant) {
        return of("detention.logged", detention, """
                {"detentionId":"%s","facilityId":"%s","milestone":"%s","at":"2012-05-10T10:00:00+06:00",
                "claimant":"%s"}""".formatted(detention, facility, milestone, claimant));
    }

    /** An apprehension with the name of who is held. */
    static Sent named(String detention) {
        return entry(detention, "F", "apprehended", "custody_register")
                .with(
                        "\"claimant\"",
                        "\"person\":{\"name\":\"Sealed Name\",\"idNumber\":\"sealed@example.org\"},\"claimant\"");
    }

    static Sent complaint(String id, String facility) {
        return of("complaint.filed", id, """
                {"complaintId":"%s","facilityId":"%s","channel":"complaint_box","receivedBy":"prosecutor",
                "category":"torture","injuryAlleged":true,"filedAt":"2012-05-10T10:00:00+06:00",
                "complainant":{"name":"Sealed Name","contact":"sealed@example.org"},
                "narrative":"Sealed words, \\"quoted\\", құпия."}""".formatted(id, facility));
    }

    Sent with(String from, String to) {
        if (!data.contains(from)) {
            throw new AssertionError("not in the data: " + from);
        }
        return new Sent(id, type, subject, time, data.replace(from, to));
    }

    Sent at(Instant instant) {
        return new Sent(id, type, subject, instant.toString(), data);
    }

    Sent id(String other) {
        return new Sent(other, type, subject, time, data);
    }

    Sent subject(String other) {
        return new Sent(id, type, other, time, data);
    }

    Sent type(String other) {
        return new Sent(id, other, subject, time, data);
    }

    /** In one line. */
    String json() {
        return """
                {"specversion":"1.0","id":"%s","type":"org.baqylau.%s.v1","source":"/tests","subject":"%s",\
                "time":"%s","data":%s}""".formatted(id, type, subject, time, data.replace("\n", ""));
    }
}
