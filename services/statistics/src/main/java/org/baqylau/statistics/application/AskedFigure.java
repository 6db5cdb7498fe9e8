package org.baqylau.statistics.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.statistics.domain.DimensionCodes;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Reads a question out of a reader's words; what cannot be read is refused with what could be asked instead. */
public final class AskedFigure {

    private static final Set<String> RESERVED = Set.of("from", "to", "by", "asOf", "format", "lang");

    private static final Map<String, Pattern> FORMS = Map.of(
            "year", Pattern.compile("\\d{4}"),
            "month", Pattern.compile("\\d{4}-\\d{2}"),
            "day", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "version", Pattern.compile("\\d{1,9}"));

    private AskedFigure() {}

    /** @param parameters of the address; several codes of one dimension each by itself or parted by commas */
    public static Question question(String measureName, Map<String, List<String>> parameters) {
        var measure = Measure.of(measureName)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).exception());
        var by = DimensionCodes.of("by", parameters.getOrDefault("by", List.of()));
        for (var dimension : by) {
            known("by", dimension, measure);
        }
        if (Set.copyOf(by).size() < by.size()) {
            throw bad("by", measure.dimensions());
        }
        Map<String, List<String>> filters = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (!RESERVED.contains(name)) {
                known(name, name, measure);
                printable(name, values);
                var codes = DimensionCodes.of(name, values);
                if (!codes.isEmpty()) {
                    filters.put(name, possible(measure, name, codes));
                }
            }
        });
        var from = day(one(parameters, "from"), "from", false);
        var to = day(one(parameters, "to"), "to", true);
        if (from.isAfter(to)) {
            throw Problem.of(KitProblem.BAD_PARAMETER, "to")
                    .with(Fault.at("?to", KitFault.OUT_OF_RANGE, from, "9999"))
                    .exception();
        }
        return new Question(measure, from, to, by, filters);
    }

    /** What is said of a parameter that has one value; null where it is not there. */
    public static @Nullable String one(Map<String, List<String>> parameters, String name) {
        var values = parameters.get(name);
        return values == null ? null : String.join(",", values);
    }

    private static void printable(String parameter, List<String> values) {
        if (!values.stream().allMatch(DimensionCodes::canBe)) {
            throw Problem.of(KitProblem.BAD_PARAMETER, parameter)
                    .with(Fault.at("?" + parameter, KitFault.NOT_READABLE))
                    .exception();
        }
    }

    private static void known(String parameter, String dimension, Measure measure) {
        if (!measure.dimensions().contains(dimension)) {
            throw bad(parameter, measure.dimensions());
        }
    }

    /** A code that no record can have would be answered with nothing, as if there were nothing. */
    private static List<String> possible(Measure measure, String dimension, List<String> codes) {
        var possible = PossibleCodes.of(measure, dimension);
        if (!possible.isEmpty() && !possible.containsAll(codes)) {
            throw bad(dimension, possible);
        }
        var form = FORMS.get(dimension);
        if (form != null && !codes.stream().allMatch(code -> form.matcher(code).matches())) {
            throw Problem.of(KitProblem.BAD_PARAMETER, dimension)
                    .with(Fault.at(
                            "?" + dimension, dimension.equals("version") ? KitFault.NOT_A_NUMBER : KitFault.NOT_A_DATE))
                    .exception();
        }
        return codes;
    }

    private static RuntimeException bad(String parameter, List<String> allowed) {
        return Problem.of(KitProblem.BAD_PARAMETER, parameter)
                .with(Fault.at("?" + parameter, KitFault.NOT_ONE_OF, String.join(", ", allowed)))
                .exception();
    }

    /** A year from 1 to 9999, a month or a day of one; of a longer one the first or the last day. */
    private static LocalDate day(@Nullable String text, String parameter, boolean end) {
        if (text == null || text.isEmpty()) {
            throw Problem.of(KitProblem.BAD_PARAMETER, parameter)
                    .with(Fault.at("?" + parameter, KitFault.MISSING))
                    .exception();
        }
        try {
            var day = switch (text.length()) {
                case 4 ->
                    end
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    end
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                case 10 -> LocalDate.parse(text);
                default -> throw new DateTimeException(text);
            };
            if (day.getYear() < 1) {
                throw new DateTimeException(text);
            }
            return day;
        } catch (DateTimeException e) {
            throw Problem.of(KitProblem.BAD_PARAMETER, parameter)
                    .with(Fault.at("?" + parameter, KitFault.NOT_A_DATE))
                    .exception();
        }
    }
}
