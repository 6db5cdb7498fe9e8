package org.baqylau.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every figure that the report prints, declared under the contract's measure where one means the same, else under its
 * own.
 */
final class Figures {

    private static final String DOCUMENT =
            "Kazakhstan, third periodic report to the Committee against Torture, 2013 (Kazakh text)";
    private static final OffsetDateTime DECLARED = OffsetDateTime.parse("2013-07-01T09:00:00+06:00");

    private record Measure(String name, String breakdown) {}

    private record Span(
            LocalDate from, LocalDate to, @Nullable String per) {}

    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, Span> spans = new HashMap<>();

    Figures() {
        for (var row : Csv.rows("published-measures.csv")) {
            measures.put(row.getField("id"), new Measure(row.getField("measure"), row.getField("breakdown")));
        }
        for (var row : Csv.rows("published-periods.csv")) {
            spans.put(
                    row.getField("printed"),
                    new Span(
                            LocalDate.parse(row.getField("from")),
                            LocalDate.parse(row.getField("to")),
                            Csv.text(row, "per").orElse(null)));
        }
    }

    void write(Scribe scribe) {
        Csv.rows("published-figures.csv").forEach(row -> declare(scribe, row));
    }

    private void declare(Scribe scribe, NamedCsvRecord row) {
        String id = row.getField("id");
        var measure = measures.get(id);
        var span = span(row.getField("period"));
        var breakdown = measure == null ? own(row) : breakdown(measure.breakdown());
        breakdown.with("per", span.per());
        scribe.write(
                "figure.declared",
                Source.REPORT,
                id,
                "declared",
                DECLARED,
                Data.of("figureId", id)
                        .with("measure", measure == null ? row.getField("measure") : measure.name())
                        .with("period", Data.of("from", span.from()).with("to", span.to()))
                        .with("breakdown", breakdown)
                        .with("value", new BigDecimal(row.getField("value")))
                        .with("unit", row.getField("unit"))
                        .with("qualifier", row.getField("qualifier"))
                        .with(
                                "source",
                                Data.of("document", DOCUMENT)
                                        .with("place", row.getField("section") + ", l. " + row.getField("report_line"))
                                        .with("phrase", row.getField("kazakh_phrase"))));
    }

    private static Data own(NamedCsvRecord row) {
        return breakdown(row.getField("breakdown"))
                .with("region_facility", Csv.text(row, "region_facility").orElse(null));
    }

    /** {@code name=code;name=code,code}: with commas, any of these. */
    private static Data breakdown(String text) {
        var breakdown = new Data();
        for (var part : text.split(";")) {
            if (!part.isEmpty()) {
                var pair = List.of(part.split("=", 2));
                breakdown.with(pair.getFirst(), pair.getLast());
            }
        }
        return breakdown;
    }

    /** A period of the data file, a year, a day, or two of these with a stroke between. */
    private Span span(String printed) {
        var known = spans.get(printed);
        if (known != null) {
            return known;
        }
        var ends = List.of(printed.split("/"));
        return new Span(first(ends.getFirst()), last(ends.getLast()), null);
    }

    private static LocalDate first(String text) {
        return text.length() == 4 ? Year.parse(text).atDay(1) : LocalDate.parse(text);
    }

    private static LocalDate last(String text) {
        return text.length() == 4 ? Year.parse(text).atMonth(12).atEndOfMonth() : LocalDate.parse(text);
    }
}
