package org.baqylau.statistics.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;

/** The figures of the report as the sample declares them. */
final class Published {

    private Published() {}

    static List<FigureDeclared> figures() {
        var measures = rows("published-measures.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
        var periods = rows("published-periods.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("printed"), Function.identity()));
        return rows("published-figures.csv").stream()
                .map(row -> figure(row, measures, periods))
                .toList();
    }

    private static FigureDeclared figure(
            NamedCsvRecord row, Map<String, NamedCsvRecord> measures, Map<String, NamedCsvRecord> periods) {
        var ours = measures.get(row.getField("id"));
        var named = periods.get(row.getField("period"));
        var breakdown = breakdown((ours == null ? row : ours).getField("breakdown"));
        if (ours == null && !row.getField("region_facility").isEmpty()) {
            breakdown.put("region_facility", row.getField("region_facility"));
        }
        if (named != null && !named.getField("per").isEmpty()) {
            breakdown.put("per", named.getField("per"));
        }
        var ends = List.of(row.getField("period").split("/", -1));
        var period = named == null
                ? new Period(day(ends.getFirst(), false), day(ends.getLast(), true))
                : new Period(LocalDate.parse(named.getField("from")), LocalDate.parse(named.getField("to")));
        return new FigureDeclared(
                row.getField("id"),
                (ours == null ? row : ours).getField("measure"),
                period,
                breakdown,
                new BigDecimal(row.getField("value")),
                row.getField("unit"),
                Arrays.stream(Qualifier.values())
                        .filter(qualifier -> qualifier.wire().equals(row.getField("qualifier")))
                        .findFirst()
                        .orElseThrow(),
                new FigureSource("report", row.getField("section") + ", l. " + row.getField("report_line"), null),
                null);
    }

    private static Map<String, String> breakdown(String text) {
        var breakdown = new TreeMap<String, String>();
        Arrays.stream(text.split(";", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            var pair = part.split("=", 2);
            breakdown.put(pair[0], pair[1]);
        });
        return breakdown;
    }

    private static LocalDate day(String text, boolean end) {
        if (text.length() > 4) {
            return LocalDate.parse(text);
        }
        return end
                ? Year.parse(text).atMonth(12).atEndOfMonth()
                : Year.parse(text).atDay(1);
    }

    private static List<NamedCsvRecord> rows(String name) {
        var resource = Objects.requireNonNull(Published.class.getResourceAsStream("/sample/" + name), name);
        try (var reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
