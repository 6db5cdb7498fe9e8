package org.baqylau.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A detention as its own facts tell it, for the recount alone. */
final class RecountedDetention {

    /** One entry of the log, as corrected. */
    record Logged(String milestone, String facility, Instant at, String ground, String decision, String regimeOfLaw) {

        private Logged at(Instant corrected) {
            return new Logged(milestone, facility, corrected, ground, decision, regimeOfLaw);
        }
    }

    private record Correction(Instant time, Instant at) {}

    private final Map<String, Logged> logged = new HashMap<>();
    private final Map<String, Correction> corrections = new HashMap<>();
    private final Set<String> voided = new HashSet<>();
    private Instant latest = Instant.MIN;
    private boolean outOfOrder;

    void add(String type, String id, Instant time, JsonNode data) {
        switch (type) {
            case "detention.logged" -> {
                outOfOrder |= instant(data.path("at")).isBefore(latest);
                latest = instant(data.path("at"));
                logged.put(
                        id,
                        new Logged(
                                data.path("milestone").asText().intern(),
                                data.path("facilityId").asText().intern(),
                                instant(data.path("at")),
                                data.path("details").path("ground").asText().intern(),
                                data.path("details").path("decision").asText().intern(),
                                data.path("regimeOfLaw").asText().intern()));
            }
            case "detention.corrected" ->
                corrections.merge(
                        data.path("entryId").asText(),
                        new Correction(time, instant(data.path("at"))),
                        (one, other) -> one.time().isAfter(other.time()) ? one : other);
            default -> voided.add(data.path("entryId").asText());
        }
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }

    /** Corrections and voidings whose entry nobody logged. */
    long astray() {
        return corrections.keySet().stream()
                        .filter(id -> !logged.containsKey(id))
                        .count()
                + voided.stream().filter(id -> !logged.containsKey(id)).count();
    }

    boolean hasCorrection() {
        return !corrections.isEmpty();
    }

    boolean hasVoided() {
        return !voided.isEmpty();
    }

    /** Whether an entry came after one that happened later. */
    boolean isOutOfOrder() {
        return outOfOrder;
    }

    Standing standing() {
        var standing = new ArrayList<Logged>();
        logged.forEach((id, entry) -> {
            if (!voided.contains(id)) {
                var correction = corrections.get(id);
                standing.add(correction == null ? entry : entry.at(correction.at()));
            }
        });
        standing.sort(Comparator.comparing(Logged::at));
        return new Standing(standing);
    }

    /** The entries that stand, in the order of their times. */
    record Standing(List<Logged> entries) {

        Optional<Logged> first(String milestone) {
            return entries.stream()
                    .filter(entry -> entry.milestone().equals(milestone))
                    .findFirst();
        }

        Optional<Logged> start() {
            return first("apprehended").or(() -> entries.stream().findFirst());
        }

        Optional<Logged> release() {
            return first("released")
                    .or(() -> first("court_decided")
                            .filter(entry -> entry.decision().equals("released")));
        }

        Optional<Logged> where() {
            return first("placed").or(() -> entries.stream().findFirst());
        }

        /** Of the apprehension, else of the first entry that says it; the sample never says two. */
        String regimeOfLaw() {
            return entries.stream()
                    .map(Logged::regimeOfLaw)
                    .filter(regime -> !regime.isEmpty())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
