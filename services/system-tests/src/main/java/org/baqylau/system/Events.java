package org.baqylau.system;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Events as a client writes them. Each has a new id. */
public final class Events {

    private Events() {}

    /** @param data the body, as JSON */
    public static String event(String type, String subject, OffsetDateTime time, String data) {
        return event(UUID.randomUUID().toString(), type, subject, time, data);
    }

    public static String event(String id, String type, String subject, OffsetDateTime time, String data) {
        return """
                {"specversion":"1.0","id":"%s","type":"org.baqylau.%s.v1","source":"/system-tests","subject":"%s",\
                "time":"%s","data":%s}""".formatted(id, type, subject, stated(time), data);
    }

    /** With seconds, always. */
    public static String stated(OffsetDateTime time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").format(time);
    }

    public static String facilityRegistered(String id, String type, String region, String agency) {
        return event("facility.registered", id, OffsetDateTime.parse("2005-01-01T09:00:00+06:00"), """
                {"facilityId":"%s","code":"%s","name":{"kk":"Сынақ орны","ru":"Пробное место","en":"Test place"},\
                "type":"%s","region":"%s","agency":"%s","capacity":40,"openedOn":"2005-01-01"}""".formatted(
                        id, id, type, region, agency));
    }

    public static String visitReported(String id, String facility, String body, OffsetDateTime at) {
        return event("visit.reported", id, at, visit(id, facility, body, at));
    }

    public static String visit(String id, String facility, String body, OffsetDateTime at) {
        return """
                {"visitId":"%s","facilityId":"%s","body":"%s","members":[{"memberId":"m1","role":"leader"}],\
                "kind":"periodic","announced":false,"startedAt":"%s","endedAt":"%s","access":{"outcome":"granted"},\
                "interviews":{"total":5,"private":3,"women":1,"minors":0},"complaintsReceived":0,"conditions":{},\
                "findings":[],"recommendations":[],"spotChecks":[]}""".formatted(id, facility, body, stated(at), stated(at.plusHours(2)));
    }

    public static String complaintFiled(String id, String facility, String category, OffsetDateTime at) {
        return event("complaint.filed", id, at, """
                {"complaintId":"%s","facilityId":"%s","channel":"complaint_box","receivedBy":"prosecutor",\
                "category":"%s","injuryAlleged":false,"filedAt":"%s","narrative":"text of the complaint"}""".formatted(id, facility, category, stated(at)));
    }

    public static String milestone(String detention, String facility, String milestone, OffsetDateTime at) {
        return event("detention.logged", detention, at, """
                {"detentionId":"%s","facilityId":"%s","milestone":"%s","at":"%s","claimant":"custody_register",\
                "regimeOfLaw":"criminal"%s}""".formatted(
                        detention, facility, milestone, stated(at), details(milestone)));
    }

    private static String details(String milestone) {
        return switch (milestone) {
            case "released" -> ",\"details\":{\"ground\":\"investigator\"}";
            case "court_decided" -> ",\"details\":{\"decision\":\"custody\"}";
            default -> "";
        };
    }
}
