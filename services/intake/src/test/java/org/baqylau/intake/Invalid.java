package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.baqylau.intake.Refused.complaint;
import static org.baqylau.intake.Refused.facility;
import static org.baqylau.intake.Refused.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What can be read and breaks the schema of its type or a rule beside it. */
final class Invalid {

    private Invalid() {}

    static Stream<Refused> all() {
        return Stream.of(malformed(), spelled(), beside()).flatMap(cases -> cases);
    }

    private static Stream<Refused> malformed() {
        var json = facility().json();
        return Stream.of(
                invalid("a list", "[" + json + "]", "", "wrong_type"),
                invalid("a number", "5", "", "wrong_type"),
                invalid("text for a number", facility().with(":40", ":\"40\""), "/data/capacity", "wrong_type"),
                invalid(
                        "a fraction for a whole number",
                        facility().with(":40", ":40.0"),
                        "/data/capacity",
                        "wrong_type"),
                invalid("nothing for text", facility().with("\"interior\"", "null"), "/data/agency", "wrong_type"),
                invalid(
                        "a list for an object",
                        json.replaceFirst("\"data\":.*", "\"data\":[]}"),
                        "/data",
                        "wrong_type"),
                invalid(
                        "an unknown property",
                        facility().with("\"code\"", "\"colour\":1,\"code\""),
                        "/data/colour",
                        "unknown_property"),
                invalid("an unknown attribute", with(json, "colour"), "/colour", "unknown_property"),
                invalid("the server's recordedtime", with(json, "recordedtime"), "/recordedtime", "unknown_property"),
                invalid("the server's submitter", with(json, "submitter"), "/submitter", "unknown_property"),
                invalid("the server's partition", with(json, "partition"), "/partition", "unknown_property"),
                invalid("the server's offset", with(json, "offset"), "/offset", "unknown_property"),
                invalid("base64", with(json, "data_base64"), "/data_base64", "unknown_property"),
                invalid("an unknown type", facility().type("facility.painted"), "/type", "unknown_type"),
                invalid(
                        "another version of a type",
                        json.replace("registered.v1", "registered.v2"),
                        "/type",
                        "unknown_type"),
                invalid("no type", json.replaceFirst("\"type\":\"org[^\"]*\",", ""), "/type", "missing"),
                invalid("no id", json.replaceFirst("\"id\":\"[^\"]*\",", ""), "/id", "missing"),
                invalid("no time", json.replaceFirst("\"time\":\"[^\"]*\",", ""), "/time", "missing"),
                invalid("no data", json.replaceFirst(",\"data\":.*", "}"), "/data", "missing"),
                invalid("no region", facility().with("\"region\":\"KZ-KAR\",", ""), "/data/region", "missing"),
                invalid("another specversion", json.replace("\"1.0\"", "\"0.3\""), "/specversion", "unknown_code"),
                invalid(
                        "an unknown code",
                        facility().with("\"interior\"", "\"Interior\""),
                        "/data/agency",
                        "unknown_code"),
                invalid("an unknown region", facility().with("KZ-KAR", "KZ-XXX"), "/data/region", "unknown_code"),
                invalid(
                        "a number over its range",
                        facility().with(":40", ":2147483648"),
                        "/data/capacity",
                        "too_large"),
                invalid("a number under its range", facility().with(":40", ":-1"), "/data/capacity", "too_small"),
                invalid(
                        "a place off the globe",
                        facility().with("\"code\"", "\"location\":{\"lat\":90.5,\"lon\":0},\"code\""),
                        "/data/location/lat",
                        "too_large"),
                invalid(
                        "a number of absurd size",
                        facility().with("\"code\"", "\"location\":{\"lat\":1e999999999,\"lon\":0},\"code\""),
                        "/data/location/lat",
                        "too_precise"),
                invalid(
                        "nobody on a visit",
                        visit().with("[{\"memberId\":\"m1\",\"role\":\"leader\"}]", "[]"),
                        "/data/members",
                        "too_small"),
                invalid(
                        "found and missing at once",
                        visit().with(
                                        "\"spotChecks\":[]",
                                        "\"spotChecks\":[{\"detentionId\":\"D\",\"milestone\":\"placed\",\"source\":\"paper\",\"missing\":true,\"foundAt\":\"2012-01-01T00:00:00Z\"}]"),
                        "/data/spotChecks/0",
                        "exactly_one"),
                invalid(
                        "a complaint about nowhere",
                        complaint().with("\"facilityId\":\"F\",", ""),
                        "/data",
                        "at_least_one"));
    }

    private static Stream<Refused> spelled() {
        var visit = visit();
        return Stream.of(
                invalid("an id of 65 characters", facility().id("a".repeat(65)), "/id", "bad_format"),
                invalid("an empty id", facility().id(""), "/id", "bad_format"),
                invalid("a dot as id", facility().id("."), "/id", "bad_format"),
                invalid("two dots as id", facility().id(".."), "/id", "bad_format"),
                invalid("an id with a slash", facility().id("a/b"), "/id", "bad_format"),
                invalid("an id in Cyrillic", facility().id("ід"), "/id", "bad_format"),
                invalid("a time without offset", facility().json().replace("+06:00", ""), "/time", "bad_format"),
                invalid("a day for a time", facility().json().replace("T10:00:00+06:00", ""), "/time", "bad_format"),
                invalid(
                        "a time of a day that does not exist",
                        facility().json().replace("2012-05-10T", "2012-02-30T"),
                        "/time",
                        "bad_format"),
                invalid(
                        "a day that does not exist",
                        facility().with("2005-01-01", "2005-02-29"),
                        "/data/openedOn",
                        "bad_format"),
                invalid(
                        "a time for a day",
                        facility().with("2005-01-01", "2005-01-01T00:00:00Z"),
                        "/data/openedOn",
                        "bad_format"),
                invalid(
                        "text over its limit",
                        visit.with("\"findings\"", "\"dissent\":\"" + "ә".repeat(20_001) + "\",\"findings\""),
                        "/data/dissent",
                        "too_large"),
                invalid(
                        "a character that no database keeps",
                        visit.with("\"findings\"", "\"dissent\":\"a\\u0000b\",\"findings\""),
                        "/data/dissent",
                        "bad_format"),
                invalid(
                        "half a character",
                        visit.with("\"findings\"", "\"dissent\":\"a\\ud800b\",\"findings\""),
                        "/data/dissent",
                        "bad_format"));
    }

    private static Stream<Refused> beside() {
        var soon = Instant.now()
                .plus(10, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var far = LocalDate.now(ZoneOffset.UTC).plusYears(51).toString();
        var visit = visit();
        return Stream.of(
                invalid("another subject", facility().subject("other"), "/subject", "subject_differs"),
                invalid("an end before its start", visit.with("T12:00", "T09:00"), "/data/endedAt", "end_before_start"),
                invalid(
                        "a part over its total",
                        visit.with("\"private\":3", "\"private\":6"),
                        "/data/interviews/private",
                        "part_over_total"),
                invalid("more women than people", Sent.population("F", 5, 6), "/data/women", "part_over_total"),
                invalid(
                        "a time that is still to come",
                        facility().json().replace("2012-05-10T10:00:00+06:00", soon),
                        "/time",
                        "in_the_future"),
                invalid(
                        "an end that is still to come",
                        visit.with("2012-05-10T12:00:00+06:00", soon),
                        "/data/endedAt",
                        "in_the_future"),
                invalid(
                        "a count of a day to come",
                        Sent.population("F", 5, 1).with("2012-05-10", far),
                        "/data/asOf",
                        "in_the_future"),
                invalid(
                        "an opening in fifty-one years",
                        facility().with("2005-01-01", far),
                        "/data/openedOn",
                        "too_far_ahead"));
    }

    private static String with(String json, String attribute) {
        return json.replaceFirst("\"source\"", "\"" + attribute + "\":\"1\",\"source\"");
    }

    private static Refused invalid(String why, Sent sent, String pointer, String fault) {
        return invalid(why, sent.json(), pointer, fault);
    }

    private static Refused invalid(String why, String json, String pointer, String fault) {
        var account = json.contains("visit.reported")
                ? "monitor"
                : json.contains("complaint.filed") ? "ombudsman" : "registry";
        return new Refused(why, account, json.getBytes(UTF_8), 422, "invalid", pointer, fault);
    }
}
