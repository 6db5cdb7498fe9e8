package org.baqylau.limits.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The limits of one pack, each in all its versions. */
public final class Limits {

    private final Map<String, List<Limit>> versions = new LinkedHashMap<>();
    private final List<String> ids;
    private final IdentityHashMap<Limit, Set<String>> milestones = new IdentityHashMap<>();

    private Limits(List<Limit> limits) {
        for (var limit : limits) {
            versions.computeIfAbsent(limit.id(), id -> new ArrayList<>()).add(limit);
        }
        versions.values().forEach(ofOne -> ofOne.sort(Comparator.comparingInt(Limit::version)));
        versions.replaceAll((id, ofOne) -> List.copyOf(ofOne));
        ids = List.copyOf(versions.keySet());
        limits.forEach(limit -> milestones.put(limit, limit.milestones()));
    }

    /** Not checked: see {@link PackCheck}. */
    public static Limits of(List<Limit> limits) {
        return new Limits(limits);
    }

    /** In the order of the pack. */
    public List<String> ids() {
        return ids;
    }

    /** What may change what one of these limits comes to. */
    Set<String> milestones(Limit limit) {
        return Objects.requireNonNull(milestones.get(limit), "a limit of another pack");
    }

    public List<Limit> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** In the order of their numbers; empty for an unknown limit. */
    public List<Limit> versions(String id) {
        return versions.getOrDefault(id, List.of());
    }

    public Optional<Limit> version(String id, int version) {
        return versions(id).stream().filter(limit -> limit.version() == version).findFirst();
    }

    public Optional<Limit> inForce(String id, LocalDate day) {
        return versions(id).stream().filter(limit -> limit.inForceOn(day)).findFirst();
    }

    /** Each limit that was in force on that day, in the order of the pack. */
    public List<Limit> inForceOn(LocalDate day) {
        return ids.stream().flatMap(id -> inForce(id, day).stream()).toList();
    }
}
