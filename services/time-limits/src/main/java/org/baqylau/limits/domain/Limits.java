package org.baqylau.limits.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All limits that are watched, each in all its versions. */
public final class Limits {

    private final Map<String, List<Limit>> versions = new LinkedHashMap<>();

    private Limits(List<Limit> limits) {
        for (var limit : limits) {
            versions.computeIfAbsent(limit.id(), id -> new ArrayList<>()).add(limit);
        }
        versions.values().forEach(ofOne -> ofOne.sort(Comparator.comparingInt(Limit::version)));
    }

    /** What is wrong with these limits; empty where nothing is. */
    public static List<PackFault> faults(List<Limit> limits) {
        return PackCheck.faults(limits);
    }

    /** @throws IllegalArgumentException naming what {@link #faults} finds */
    public static Limits of(List<Limit> limits) {
        var faults = faults(limits);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("limits that cannot be used: " + faults);
        }
        return new Limits(limits);
    }

    /** In the order of the packs. */
    public List<String> ids() {
        return List.copyOf(versions.keySet());
    }

    /** In the order of their numbers; empty for an unknown limit. */
    public List<Limit> versions(String id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    public Optional<Limit> version(String id, int version) {
        return versions.getOrDefault(id, List.of()).stream()
                .filter(limit -> limit.version() == version)
                .findFirst();
    }

    public Optional<Limit> inForce(String id, LocalDate day) {
        return versions.getOrDefault(id, List.of()).stream()
                .filter(limit -> limit.inForceOn(day))
                .findFirst();
    }

    /** Each limit that was in force on that day, in the order of the packs. */
    public List<Limit> inForceOn(LocalDate day) {
        return versions.keySet().stream()
                .flatMap(id -> inForce(id, day).stream())
                .toList();
    }
}
