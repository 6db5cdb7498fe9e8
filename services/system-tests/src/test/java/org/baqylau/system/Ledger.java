package org.baqylau.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a custody desk did in one facility and had acknowledged, and what the figures must be for it, counted by itself. */
final class Ledger {

    private static final Duration PROTOCOL_LIMIT = Duration.ofHours(3);

    /** One detention, from apprehension over protocol to release; hours are those that the desk takes for it. */
    record Detained(String id, OffsetDateTime apprehended, int protocolHours, int heldHours) {

        List<String> events(String facility) {
            return List.of(
                    Events.milestone(id, facility, "apprehended", apprehended),
                    Events.milestone(id, facility, "protocol_drawn", apprehended.plusHours(protocolHours)),
                    Events.milestone(id, facility, "released", apprehended.plusHours(heldHours)));
        }

        String outcome() {
            return Duration.ofHours(protocolHours).compareTo(PROTOCOL_LIMIT) > 0 ? "met_late" : "met";
        }
    }

    private final List<Detained> detained = new ArrayList<>();
    private final Map<String, JsonNode> receipts = new TreeMap<>();

    synchronized void detained(Detained one) {
        detained.add(one);
    }

    synchronized void acknowledged(String event, JsonNode receipt) {
        receipts.put(event, receipt);
    }

    synchronized Map<String, JsonNode> receipts() {
        return Map.copyOf(receipts);
    }

    /** What each question to the figures, without its facility and its period, must give: values by code. */
    synchronized Map<String, Map<String, Long>> figures() {
        return Map.of(
                "detentions?by=day", count(one -> day(one.apprehended())),
                "detentions?by=month", count(one -> "2012-03"),
                "releases?by=day", count(one -> day(one.apprehended().plusHours(one.heldHours()))),
                "releases?by=ground", count(one -> "investigator"),
                "limit_outcomes?limit=KZ-PROTOCOL-3H&by=outcome", count(Detained::outcome),
                "limit_outcomes?limit=KZ-PROTOCOL-3H&by=day",
                        count(one -> day(one.apprehended().plus(PROTOCOL_LIMIT))));
    }

    private Map<String, Long> count(Function<Detained, String> code) {
        return detained.stream().collect(Collectors.groupingBy(code, TreeMap::new, Collectors.counting()));
    }

    /** All stated times here are in the zone of the facility. */
    private static String day(OffsetDateTime time) {
        return time.toLocalDate().toString();
    }

    /** The rows of an answer of figures: values by the code of their one dimension. */
    static Map<String, Long> rows(Client.Answer answer) {
        if (answer.status() != 200) {
            return Map.of();
        }
        String by = answer.json().path("by").path(0).asText();
        return Stream.of(answer.json().path("rows"))
                .flatMap(JsonNode::valueStream)
                .collect(Collectors.toMap(
                        row -> row.path(by).asText(), row -> row.path("value").asLong(), Long::sum, TreeMap::new));
    }
}
