package org.baqylau.limits.adapter.packs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Labels;
import org.baqylau.documents.Documents;
import org.baqylau.limits.domain.Addressee;
import org.baqylau.limits.domain.Condition;
import org.baqylau.limits.domain.LegalSource;
import org.baqylau.limits.domain.Limit;
import org.baqylau.limits.domain.Limits;
import org.baqylau.limits.domain.Reckoning;
import org.baqylau.limits.domain.Trait;
import org.jspecify.annotations.Nullable;

/** The packs that the service runs with; {@code pack.schema.json} beside them describes their form. */
public final class Packs {

    private static final List<String> SHIPPED = List.of("kz");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private record Pack(String jurisdiction, Labels name, List<Versions> limits) {}

    private record Versions(String id, Labels title, List<Version> versions) {}

    private record Version(
            int version,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Conditions conditions,
            List<String> trigger,
            List<String> ends,
            @Nullable List<String> clearedBy,
            Clock clock,
            @Nullable List<Addressee> addressees,
            Source source,
            @Nullable Labels note,
            boolean verified) {}

    private record Conditions(
            @Nullable Wanted regimeOfLaw, @Nullable Wanted ageGroup) {}

    private record Wanted(Set<String> is, boolean whenUnknown) {}

    private record Clock(String type, Duration duration) {}

    private record Source(
            String level, Labels act, @Nullable String seenIn) {}

    /**
     * All shipped packs.
     *
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    public static Limits shipped() {
        var packs = new Packs();
        var limits = new ArrayList<Limit>();
        for (var name : SHIPPED) {
            limits.addAll(packs.read(name + ".json", Documents.text("/limits/" + name + ".json")));
        }
        return Limits.of(limits);
    }

    List<Limit> read(String file, String text) {
        try {
            var pack = json.readValue(text, Pack.class);
            var limits = new ArrayList<Limit>();
            for (var ofOne : pack.limits()) {
                ofOne.versions().forEach(version -> limits.add(limit(file, ofOne, version)));
            }
            var faults = Limits.faults(limits);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(file + " cannot be used: " + faults);
            }
            return limits;
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw new IllegalArgumentException(
                    file + " cannot be used: line " + (where == null ? 0 : where.getLineNr()) + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static Limit limit(String file, Versions ofOne, Version version) {
        if (!version.clock().type().equals("elapsed")) {
            throw new IllegalArgumentException(file + " cannot be used: " + ofOne.id() + ": no such clock: "
                    + version.clock().type());
        }
        return new Limit(
                ofOne.id(),
                version.version(),
                ofOne.title(),
                version.validFrom(),
                version.validTo(),
                conditions(version.conditions()),
                version.trigger(),
                version.ends(),
                orNone(version.clearedBy()),
                new Reckoning.Elapsed(version.clock().duration()),
                orNone(version.addressees()),
                new LegalSource(
                        version.source().level(),
                        version.source().act(),
                        version.source().seenIn()),
                version.note(),
                version.verified());
    }

    private static List<Condition> conditions(Conditions stated) {
        var conditions = new ArrayList<Condition>();
        if (stated.regimeOfLaw() != null) {
            conditions.add(condition(Trait.REGIME_OF_LAW, stated.regimeOfLaw()));
        }
        if (stated.ageGroup() != null) {
            conditions.add(condition(Trait.AGE_GROUP, stated.ageGroup()));
        }
        return conditions;
    }

    private static Condition condition(Trait trait, Wanted wanted) {
        return new Condition(trait, wanted.is(), wanted.whenUnknown());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
