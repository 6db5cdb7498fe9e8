package org.baqylau.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what events say by the contract's measures, from scratch and without any code that made or will count them:
 * what is known at the end, whatever the order it came in.
 */
final class Recount {

    private static final ZoneId NATION = ZoneId.of("Asia/Almaty");
    private static final Set<String> STAFF = Set.of("torture", "ill_treatment", "unlawful_staff_action");

    private final Map<String, RecountedFacility> facilities = new HashMap<>();
    private final Map<String, RecountedDetention> detentions = new HashMap<>();
    private final Map<String, JsonNode> visits = new HashMap<>();
    private final Map<String, JsonNode> amendments = new HashMap<>();
    private final Map<String, JsonNode> complaints = new HashMap<>();
    private final Map<String, JsonNode> cases = new HashMap<>();
    private final Map<String, JsonNode> conclusions = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, TreeMap<LocalDate, JsonNode>> populations = new HashMap<>();
    private final Map<String, LocalDate> commissions = new HashMap<>();
    private final Map<String, LocalDate> dissolved = new HashMap<>();
    private final Map<String, LocalDate> appointed = new HashMap<>();
    private final Map<String, LocalDate> released = new HashMap<>();
    private final Map<String, JsonNode> figures = new TreeMap<>();
    private final Map<String, List<Row>> rows = new HashMap<>();

    /** By the ids of the detentions. */
    Map<String, RecountedDetention> detentions() {
        return detentions;
    }

    /** Takes one event, of those with the same subject and id the first alone. */
    void add(JsonNode event) {
        String subject = event.path("subject").asText();
        String id = event.path("id").asText();
        String type = event.path("type").asText().replace("org.baqylau.", "").replace(".v1", "");
        var data = event.path("data");
        switch (type) {
            case "facility.registered", "facility.changed", "facility.closed" ->
                facilities
                        .computeIfAbsent(subject, key -> new RecountedFacility())
                        .add(type, data);
            case "detention.logged", "detention.corrected", "detention.voided" ->
                detentions
                        .computeIfAbsent(subject, key -> new RecountedDetention())
                        .add(
                                type,
                                id,
                                OffsetDateTime.parse(event.path("time").asText())
                                        .toInstant(),
                                data);
            case "visit.reported" -> visits.put(subject, data);
            case "visit.amended" -> amendments.put(subject, data.path("report"));
            case "complaint.filed" -> complaints.put(subject, data);
            case "visit.withdrawn", "complaint.voided" -> gone.add(subject);
            case "case.opened" -> cases.put(subject, data);
            case "case.concluded" -> conclusions.put(subject, data);
            case "population.counted" ->
                populations
                        .computeIfAbsent(subject, key -> new TreeMap<>())
                        .put(LocalDate.parse(data.path("asOf").asText()), data);
            case "commission.registered" -> commissions.put(subject, on(data));
            case "commission.dissolved" -> dissolved.put(subject, on(data));
            case "member.appointed" -> appointed.put(data.path("memberId").asText(), on(data));
            case "member.released" -> released.put(data.path("memberId").asText(), on(data));
            case "figure.declared" -> figures.put(subject, data);
            default -> {
                // Counted by no measure that the report prints.
            }
        }
    }

    private static LocalDate on(JsonNode data) {
        return LocalDate.parse(data.path("on").asText());
    }

    List<JsonNode> figures() {
        return List.copyOf(figures.values());
    }

    long unknownFacilities() {
        return facilities.values().stream()
                .filter(facility -> !facility.known())
                .count();
    }

    long astray() {
        return detentions.values().stream()
                .mapToLong(RecountedDetention::astray)
                .sum();
    }

    BigDecimal count(String measure, LocalDate from, LocalDate to, Map<String, String> asked) {
        return switch (measure) {
            case "facilities" -> stock(asked, to);
            case "population" -> population(asked, to);
            case "commissions" -> inBeing(commissions, dissolved, to);
            case "commission_members" -> inBeing(appointed, released, to);
            case "complaints_unlawful_staff_action_share" -> {
                var staff = new HashMap<>(asked);
                staff.put("category", String.join(",", STAFF));
                yield sum("complaints", from, to, staff)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(sum("complaints", from, to, asked), 4, RoundingMode.HALF_UP);
            }
            default -> sum(measure, from, to, asked);
        };
    }

    private BigDecimal sum(String measure, LocalDate from, LocalDate to, Map<String, String> asked) {
        return BigDecimal.valueOf(rows.computeIfAbsent(measure, this::rows).stream()
                .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
                .filter(Row.having(asked))
                .mapToLong(Row::count)
                .sum());
    }

    private List<Row> rows(String measure) {
        var found = new ArrayList<Row>();
        switch (measure) {
            case "visits" ->
                visits.forEach((id, first) -> {
                    if (!gone.contains(id)) {
                        var report = amendments.getOrDefault(id, first);
                        found.add(row(
                                report,
                                "startedAt",
                                Map.of("body", text(report, "body"), "kind", text(report, "kind"))));
                    }
                });
            case "complaints" ->
                complaints.forEach((id, filed) -> {
                    if (!gone.contains(id)) {
                        found.add(row(
                                filed,
                                "filedAt",
                                Map.of("received_by", text(filed, "receivedBy"), "category", text(filed, "category"))));
                    }
                });
            case "criminal_cases" ->
                cases.values()
                        .forEach(opened -> found.add(row(
                                opened,
                                "at",
                                Map.of(
                                        "offence", text(opened, "offence"),
                                        "article", text(opened, "article"),
                                        "accused_agency", text(opened, "accusedAgency")))));
            case "persons_sentenced" -> conclusions.forEach((id, concluded) -> sentenced(id, concluded, found));
            case "detentions", "releases" -> detentions.values().forEach(one -> detention(one, measure, found));
            default -> throw new IllegalArgumentException(measure);
        }
        return found;
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText();
    }

    private Row row(JsonNode data, String when, Map<String, String> own) {
        return row(data.hasNonNull("facilityId") ? text(data, "facilityId") : null, text(data, when), own);
    }

    private Row row(@Nullable String facilityId, String when, Map<String, String> own) {
        return row(facilityId, OffsetDateTime.parse(when).toInstant(), own);
    }

    private Row row(@Nullable String facilityId, Instant when, Map<String, String> own) {
        var dimensions = new HashMap<>(own);
        if (facilityId == null) {
            return new Row(when.atZone(NATION).toLocalDate(), dimensions, 1);
        }
        var facility = facilities.getOrDefault(facilityId, new RecountedFacility());
        var day = facility.localDay(when);
        dimensions.putAll(facility.dimensions(day));
        return new Row(day, dimensions, 1);
    }

    private void sentenced(String id, JsonNode concluded, List<Row> found) {
        var opened = cases.get(id);
        for (var person : concluded.path("persons")) {
            String sentence = text(person, "sentence");
            if (opened != null && !Set.of("acquitted", "discontinued").contains(sentence)) {
                var facility = opened.hasNonNull("facilityId") ? text(opened, "facilityId") : null;
                found.add(row(
                        facility,
                        text(concluded, "at"),
                        Map.of("offence", text(opened, "offence"), "sentence", sentence)));
            }
        }
    }

    private void detention(RecountedDetention detention, String measure, List<Row> found) {
        var stands = detention.standing();
        var when = measure.equals("detentions") ? stands.start() : stands.release();
        when.ifPresent(entry -> {
            String ground = !measure.equals("releases") ? "" : entry.ground().isEmpty() ? "court" : entry.ground();
            found.add(row(
                    stands.where().orElseThrow().facility(),
                    entry.at(),
                    Map.of("regime_of_law", stands.regimeOfLaw(), "ground", ground)));
        });
    }

    private BigDecimal stock(Map<String, String> asked, LocalDate day) {
        return BigDecimal.valueOf(facilities.values().stream()
                .filter(facility -> facility.openOn(day))
                .filter(facility -> Row.having(asked).test(new Row(day, facility.dimensions(day), 1)))
                .count());
    }

    private BigDecimal population(Map<String, String> asked, LocalDate day) {
        return BigDecimal.valueOf(populations.values().stream()
                .map(counts -> counts.floorEntry(day))
                .filter(last -> last != null && !last.getKey().isBefore(day.minusDays(366)))
                .mapToLong(last -> last.getValue()
                        .path(asked.getOrDefault("group", "total"))
                        .asLong())
                .sum());
    }

    private static BigDecimal inBeing(Map<String, LocalDate> from, Map<String, LocalDate> until, LocalDate day) {
        return BigDecimal.valueOf(from.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(day))
                .filter(one -> !until.containsKey(one.getKey())
                        || until.get(one.getKey()).isAfter(day))
                .count());
    }
}
