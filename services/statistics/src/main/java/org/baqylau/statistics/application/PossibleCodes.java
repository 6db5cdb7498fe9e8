package org.baqylau.statistics.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baqylau.codes.Codes;
import org.baqylau.codes.Labels;
import org.baqylau.statistics.domain.Cell;
import org.baqylau.statistics.domain.Judged;
import org.baqylau.statistics.domain.JudgedLimits.Notified;
import org.baqylau.statistics.domain.Measure;

/** Which codes a dimension of a measure can have. */
public final class PossibleCodes {

    /** The list of a dimension's codes, where it is named otherwise. */
    private static final Map<String, String> LISTS = Map.of(
            "kind", "visit_kind",
            "access", "access_outcome",
            "received_by", "party",
            "accused_agency", "agency",
            "investigating_agency", "agency",
            "ground", "release_ground",
            "cause", "cause_of_death");

    /** Dimensions of which a record need not tell the code. */
    private static final Set<String> MAY_MISS =
            Set.of("region", "facility_type", "agency", "regime", "sex", "age_group", "nationality", "regime_of_law");

    private PossibleCodes() {}

    /** What a dimension's code means to people; the code itself where it names a thing. */
    public static Labels label(Measure measure, String dimension, String code) {
        var lists = dimension.equals("state") ? List.of("answer", "verdict") : List.of(list(measure, dimension));
        return Stream.concat(lists.stream(), Stream.of("figure_value"))
                .map(list -> Codes.standard().all().getOrDefault(list, Map.of()).get(code))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> new Labels(code, code, code));
    }

    /** The list that labels a dimension's codes; a name that no list has where there is none. */
    private static String list(Measure measure, String dimension) {
        return dimension.equals("outcome")
                ? measure == Measure.LIMIT_OUTCOMES ? "clock_state" : "complaint_outcome"
                : LISTS.getOrDefault(dimension, dimension);
    }

    /** In the order of their list; empty where they are as many as things are. */
    public static List<String> of(Measure measure, String dimension) {
        return switch (dimension) {
            case "year", "month", "day", "facility", "article", "limit", "version" -> List.of();
            case "announced" -> List.of("true", "false");
            case "group" ->
                measure == Measure.POPULATION
                        ? List.of("total", "remand", "convicted", "women", "minors", "foreigners", "stateless")
                        : List.of("total", "private", "women", "minors");
            case "state" -> and(listed("answer"), listed("verdict"), List.of("open"));
            case "notified" ->
                Arrays.stream(Notified.values()).map(Notified::wire).toList();
            case "outcome" ->
                measure == Measure.LIMIT_OUTCOMES
                        ? Arrays.stream(Judged.Outcome.values())
                                .map(Judged.Outcome::wire)
                                .toList()
                        : and(listed("complaint_outcome"), List.of("open"));
            default ->
                and(listed(list(measure, dimension)), MAY_MISS.contains(dimension) ? List.of(Cell.UNKNOWN) : List.of());
        };
    }

    private static List<String> listed(String list) {
        return List.copyOf(Codes.standard().labels(list).keySet());
    }

    @SafeVarargs
    private static List<String> and(List<String>... lists) {
        var all = new ArrayList<String>();
        for (var list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
