package org.baqylau.intake.adapter.postgres;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.intake.application.FindRecorded.First;
import org.baqylau.intake.application.FindRecorded.Found;
import org.baqylau.intake.domain.Key;

/** What a look-up found, by what it was asked for. */
final class FoundRows implements Found {
    private final Map<Key, First> firsts = new HashMap<>();
    private final Map<Key, Entry> entries = new HashMap<>();
    private final Map<String, Set<String>> facilitiesBySubject = new HashMap<>();
    private final Map<String, FacilityCause> places = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();

    void add(Key key, First first) {
        firsts.put(key, first);
    }

    void add(Key key, Entry entry) {
        entries.put(key, entry);
    }

    void add(String facilityId, FacilityCause place) {
        places.put(facilityId, place);
    }

    void addFacility(String subject, String facilityId) {
        facilitiesBySubject.computeIfAbsent(subject, absent -> new HashSet<>()).add(facilityId);
    }

    /** The first one stands. */
    void addReport(Report report) {
        reports.putIfAbsent(report.first().visitId(), report);
    }

    /** The facilities of subjects and entries found so far. */
    Set<String> facilitiesNamed() {
        var named = new HashSet<String>();
        facilitiesBySubject.values().forEach(named::addAll);
        entries.values().forEach(entry -> entry.facility().ifPresent(named::add));
        return named;
    }

    @Override
    public Optional<First> first(Key key) {
        return Optional.ofNullable(firsts.get(key));
    }

    @Override
    public Optional<FacilityCause> facility(String facilityId) {
        return Optional.ofNullable(places.get(facilityId));
    }

    @Override
    public Set<String> facilitiesOf(String subject) {
        return facilitiesBySubject.getOrDefault(subject, Set.of());
    }

    @Override
    public Optional<Entry> entry(Key entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    @Override
    public Optional<Report> report(String visitId) {
        return Optional.ofNullable(reports.get(visitId));
    }
}
