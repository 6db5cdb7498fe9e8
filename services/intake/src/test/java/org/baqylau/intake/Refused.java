package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Stream;
import org.baqylau.events.FactType;

/**
 * What a client may send wrongly, and how it is answered.
 *
 * @param pointer of the one fault among {@code errors}; {@code -} where the problem has none
 */
record Refused(String why, String account, byte[] body, int status, String code, String pointer, String fault) {

    private static final String NONE = "-";

    static Stream<Refused> all() {
        return Stream.of(unreadable(), Invalid.all(), forbidden(), systemFacts())
                .flatMap(cases -> cases);
    }

    private static Stream<Refused> unreadable() {
        var json = facility().json();
        return Stream.of(
                unreadable("empty", "", "", "empty"),
                unreadable("blank", " \r\n\t ", "", "empty"),
                unreadable("no JSON", "facility.registered", "", "not_json"),
                unreadable("half a body", json.substring(0, json.length() / 2), "", "not_json"),
                unreadable("two events", json + json, "", "not_json"),
                unreadable("a byte order mark", "\uFEFF" + json, "", "not_json"),
                unreadable("a comment", json.replaceFirst("\\{", "{/**/"), "", "not_json"),
                unreadable(
                        "a member twice", json.replace("\"capacity\"", "\"agency\""), "/data/agency", "doubled_name"),
                unreadable("an attribute twice", json.replace("\"specversion\"", "\"id\""), "/id", "doubled_name"),
                unreadable(
                        "65 levels",
                        json.replace("\"data\":{", "\"data\":{\"x\":" + "[".repeat(63) + "]".repeat(63) + ","),
                        "",
                        "too_deep"),
                unreadable("a number of absurd length", json.replace(":40", ":" + "4".repeat(1_001)), "", "not_json"),
                unreadable("100,000 levels", "[".repeat(100_000), "", "too_deep"),
                new Refused(
                        "not UTF-8",
                        "registry",
                        json.getBytes(java.nio.charset.Charset.forName("windows-1251")),
                        400,
                        "bad_json",
                        "",
                        "not_utf8"),
                new Refused("UTF-16", "registry", "{}".getBytes(UTF_16LE), 400, "bad_json", "", "not_json"));
    }

    private static Stream<Refused> forbidden() {
        var inspection = visit().with("\"periodic\"", "\"inspection\"");
        return Stream.of(
                denied("a facility by a monitor", "monitor", facility(), "role_may_not_send"),
                denied("a facility by an auditor", "auditor", facility(), "role_may_not_send"),
                denied("a visit by custody", "custody", visit(), "role_may_not_send"),
                denied(
                        "a visit other than an inspection by a prosecutor",
                        "prosecutor",
                        visit().with("\"ngo\"", "\"prosecutor\""),
                        "role_may_not_send"),
                denied(
                        "an inspection in the name of an NGO by a prosecutor",
                        "prosecutor",
                        inspection,
                        "body_not_yours"),
                denied(
                        "a visit in the ombudsman's name by a monitor",
                        "monitor",
                        visit().with("\"ngo\"", "\"ombudsman\""),
                        "body_not_yours"),
                denied("a complaint by custody", "custody", complaint(), "role_may_not_send"),
                denied(
                        "the register's word by a lawyer",
                        "lawyer",
                        Sent.entry("D", "F", "apprehended", "custody_register"),
                        "claimant_not_yours"),
                denied(
                        "an answer for another agency",
                        "authority",
                        Sent.of(
                                "recommendation.answered",
                                "R",
                                "{\"recommendationId\":\"R\",\"addressee\":\"defence\",\"answer\":\"accepted\",\"answeredAt\":\"2012-05-10T10:00:00+06:00\"}"),
                        "addressee_not_yours"));
    }

    private static Stream<Refused> systemFacts() {
        return Arrays.stream(FactType.values())
                .filter(FactType::system)
                .flatMap(type -> Stream.of(
                        new Refused(
                                type.shortName() + " from outside",
                                "admin",
                                Examples.full(type),
                                403,
                                "system_fact",
                                NONE,
                                NONE),
                        denied(
                                type.shortName() + " without a body",
                                "prosecutor",
                                Sent.of(type.shortName(), "S", "{}"),
                                "system_fact")));
    }

    static Sent facility() {
        return Sent.facility(Sent.fresh("f"), "KZ-KAR");
    }

    static Sent visit() {
        return Sent.visit(Sent.fresh("v"), "F", "ngo");
    }

    static Sent complaint() {
        return Sent.complaint(Sent.fresh("c"), "F");
    }

    private static Refused unreadable(String why, String body, String pointer, String fault) {
        return new Refused(why, "registry", body.getBytes(UTF_8), 400, "bad_json", pointer, fault);
    }

    private static Refused denied(String why, String account, Sent sent, String code) {
        return new Refused(why, account, sent.json().getBytes(UTF_8), 403, code, NONE, NONE);
    }

    boolean hasFault() {
        return !pointer.equals(NONE);
    }

    /** Whether it can stand in one line of a stream. */
    boolean isOneLine() {
        return new String(body, UTF_8).strip().lines().count() == 1;
    }

    @Override
    public String toString() {
        return why;
    }
}
