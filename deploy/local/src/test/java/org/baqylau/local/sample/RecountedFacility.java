package org.baqylau.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.codes.Regions;
import org.jspecify.annotations.Nullable;

/** A facility as its own facts tell it, for the recount alone. */
final class RecountedFacility {

    private @Nullable JsonNode registered;
    private @Nullable LocalDate closedOn;
    private final List<JsonNode> changes = new ArrayList<>();

    void add(String type, JsonNode data) {
        switch (type) {
            case "facility.registered" -> registered = data;
            case "facility.changed" -> {
                changes.add(data);
                changes.sort(Comparator.comparing(
                        change -> change.path("effectiveOn").asText()));
            }
            default -> closedOn = LocalDate.parse(data.path("closedOn").asText());
        }
    }

    boolean known() {
        return registered != null;
    }

    boolean openOn(LocalDate day) {
        return registered != null
                && !day.isBefore(LocalDate.parse(registered.path("openedOn").asText()))
                && (closedOn == null || day.isBefore(closedOn));
    }

    String on(LocalDate day, String field) {
        String value = registered == null ? "" : registered.path(field).asText();
        for (var change : changes) {
            if (!LocalDate.parse(change.path("effectiveOn").asText()).isAfter(day) && change.has(field)) {
                value = change.path(field).asText();
            }
        }
        return value.isEmpty() ? "unknown" : value;
    }

    LocalDate localDay(Instant at) {
        var roughly = at.atZone(ZoneId.of("Asia/Almaty")).toLocalDate();
        return at.atZone(Regions.standard().zoneOf(on(roughly, "region"), at)).toLocalDate();
    }

    Map<String, String> dimensions(LocalDate day) {
        var dimensions = new HashMap<String, String>();
        dimensions.put("facility_type", on(day, "type"));
        for (var field : List.of("agency", "region", "regime")) {
            dimensions.put(field, on(day, field));
        }
        return dimensions;
    }
}
