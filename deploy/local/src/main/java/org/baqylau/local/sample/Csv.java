package org.baqylau.local.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The data files of the sample. */
final class Csv {

    private Csv() {}

    static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Csv.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample lacks its file " + name);
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> text(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(text -> !text.isEmpty());
    }

    static Optional<LocalDate> day(NamedCsvRecord row, String field) {
        return text(row, field).map(LocalDate::parse);
    }

    static int number(NamedCsvRecord row, String field) {
        return text(row, field).map(Integer::parseInt).orElse(0);
    }
}
