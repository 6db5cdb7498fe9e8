package org.baqylau.statistics.histories;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baqylau.events.FigureDeclared;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Figures recounted from the raw events by the words of the contract, without a thought for speed. */
final class Recount {

    /** Amendments and corrections count by time, then id. */
    static final Comparator<Sent> BY_TIME = Comparator.comparing(
                    (Sent sent) -> sent.event().time().instant())
            .thenComparing(sent -> sent.event().id());

    static final int EXACTLY = 20;

    private static final Set<String> UNLAWFUL = Set.of("torture", "ill_treatment", "unlawful_staff_action");

    private final Map<String, Map<String, List<Sent>>> subjects = new TreeMap<>();
    private final Map<String, List<Unit>> flows = new HashMap<>();
    private final RecountedStocks stocks;

    /** @param log in the order of each partition */
    Recount(List<Sent> log) {
        for (var sent : once(log)) {
            subjects.computeIfAbsent(kind(sent), k -> new TreeMap<>())
                    .computeIfAbsent(sent.event().subject(), s -> new ArrayList<>())
                    .add(sent);
        }
        var places = new RecountedPlaces(of("facility"));
        stocks = new RecountedStocks(of("facility"), of("commission"), places);
        var visits = new RecountedVisits(of("visit"), of("recommendation"), places);
        var complaints = new RecountedComplaints(places);
        var detentions = new RecountedDetentions(places);
        flows.put("visits", visits.visits());
        flows.put("persons_interviewed", visits.interviewed());
        flows.put("recommendations", visits.recommendations());
        flows.put("complaints", complaints.complaints(of("complaint").values()));
        flows.put("criminal_cases", complaints.cases(of("case").values()));
        flows.put("persons_sentenced", complaints.sentenced(of("case").values()));
        flows.put("detentions", detentions.detentions(of("detention").values()));
        flows.put("releases", detentions.releases(of("detention").values()));
        flows.put("deaths", stocks.deaths());
        var limits = new RecountedLimits(
                of("limit"), of("detention"), of("duty"), of("facility").keySet(), places);
        flows.put("limit_outcomes", limits.outcomes());
        flows.put("injuries", limits.injuries());
    }

    /** The id within the subject counts once: the first on the log. */
    static List<Sent> once(List<Sent> log) {
        var seen = new HashSet<List<String>>();
        return log.stream()
                .filter(sent -> seen.add(
                        List.of(kind(sent), sent.event().subject(), sent.event().id())))
                .toList();
    }

    static String kind(Sent sent) {
        return switch (sent.noun()) {
            case "population", "death" -> "facility";
            case "member" -> "commission";
            default -> sent.noun();
        };
    }

    private Map<String, List<Sent>> of(String kind) {
        return subjects.getOrDefault(kind, Map.of());
    }

    int subjects() {
        return subjects.values().stream().mapToInt(Map::size).sum();
    }

    /** Of each published figure what was declared last, by its time. */
    List<FigureDeclared> declared() {
        return of("figure").values().stream()
                .map(facts -> Collections.max(facts, BY_TIME).event().data())
                .map(FigureDeclared.class::cast)
                .toList();
    }

    /** Histories that said something; the ids of their facts name them. */
    long histories() {
        return subjects.values().stream()
                .flatMap(subjects -> subjects.values().stream())
                .flatMap(List::stream)
                .map(sent -> sent.event().id().split("-", -1)[1])
                .distinct()
                .count();
    }

    List<Figures.Row> ask(Question question, @Nullable Set<String> territory) {
        String measure = counted(question.measure());
        switch (question.measure()) {
            case COMPLAINTS_UNLAWFUL_STAFF_ACTION_SHARE -> {
                return share(question, territory);
            }
            case LIMIT_ELAPSED_MEDIAN -> {
                return spread(question, territory, "elapsed", 50);
            }
            case LIMIT_ELAPSED_P90 -> {
                return spread(question, territory, "elapsed", 90);
            }
            case LIMIT_OVERRUN_LONGEST -> {
                return spread(question, territory, "overrun", 100);
            }
            default -> {}
        }
        return grouped(question, chosen(measure, question, territory)).entrySet().stream()
                .map(group -> new Figures.Row(
                        group.getKey(),
                        BigDecimal.valueOf(
                                group.getValue().stream().mapToLong(Unit::n).sum()),
                        null))
                .filter(row -> question.by().isEmpty() || row.value().signum() != 0)
                .toList();
    }

    /** The measure whose things another one is taken from. */
    static String counted(Measure measure) {
        return switch (measure) {
            case COMPLAINTS_UNLAWFUL_STAFF_ACTION_SHARE -> "complaints";
            case LIMIT_ELAPSED_MEDIAN, LIMIT_ELAPSED_P90, LIMIT_OVERRUN_LONGEST -> "limit_outcomes";
            default -> measure.wire();
        };
    }

    /** Of the sorted seconds the first that so many per cent of them do not exceed, in minutes. */
    private List<Figures.Row> spread(Question question, @Nullable Set<String> territory, String of, int percent) {
        var rows = new ArrayList<Figures.Row>();
        grouped(question, chosen("limit_outcomes", question, territory)).forEach((codes, units) -> {
            var seconds = units.stream()
                    .map(unit -> unit.code(of))
                    .filter(text -> !text.isEmpty())
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
            long value = seconds.isEmpty() ? 0 : seconds.get((seconds.size() * percent + 99) / 100 - 1);
            if (question.by().isEmpty() || value != 0) {
                rows.add(new Figures.Row(
                        codes,
                        BigDecimal.valueOf(value).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP),
                        null,
                        BigDecimal.valueOf(value).divide(BigDecimal.valueOf(60), EXACTLY, RoundingMode.HALF_UP)));
            }
        });
        return rows;
    }

    private List<Figures.Row> share(Question question, @Nullable Set<String> territory) {
        var rows = new ArrayList<Figures.Row>();
        grouped(question, chosen("complaints", question, territory)).forEach((codes, units) -> {
            long part = units.stream()
                    .filter(unit -> UNLAWFUL.contains(unit.code("category")))
                    .count();
            var percent = units.isEmpty()
                    ? BigDecimal.ZERO
                    : new BigDecimal(part * 100).divide(new BigDecimal(units.size()), EXACTLY, RoundingMode.HALF_UP);
            if (question.by().isEmpty() || percent.signum() != 0) {
                rows.add(new Figures.Row(
                        codes, percent.setScale(4, RoundingMode.HALF_UP), (long) units.size(), percent));
            }
        });
        return rows;
    }

    private List<Unit> chosen(String measure, Question question, @Nullable Set<String> territory) {
        var filters = new HashMap<>(question.filters());
        if (question.measure().own().contains("group") && !question.by().contains("group")) {
            filters.putIfAbsent("group", List.of("total"));
        }
        return units(measure, question.to()).stream()
                .filter(unit ->
                        !unit.day().isBefore(question.from()) && !unit.day().isAfter(question.to()))
                .filter(unit -> unit.fits(filters) && unit.within(territory))
                .toList();
    }

    /** @param day the reference day of a stock */
    List<Unit> units(String measure, LocalDate day) {
        var flow = flows.get(measure);
        return flow != null ? flow : stocks.on(measure, day);
    }

    /** Sorted by the codes; without dimensions always one group. */
    private static Map<List<String>, List<Unit>> grouped(Question question, List<Unit> units) {
        var groups = units.stream()
                .collect(Collectors.groupingBy(
                        unit -> question.by().stream().map(unit::code).toList(),
                        () -> new TreeMap<>(Comparator.comparing((List<String> codes) -> String.join("\u0000", codes))),
                        Collectors.toList()));
        if (question.by().isEmpty()) {
            groups.putIfAbsent(List.of(), List.of());
        }
        return groups;
    }
}
