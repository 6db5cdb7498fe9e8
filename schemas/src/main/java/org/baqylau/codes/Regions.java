package org.baqylau.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.documents.Documents;
import org.jspecify.annotations.Nullable;

/** The regions that {@code regions.csv} declares, in its order. */
public final class Regions {

    /** Facts without a facility are counted in this zone. */
    public static final ZoneId COUNTRY_ZONE = ZoneId.of("Asia/Almaty");

    private static final int COLUMNS = 9;
    private static final Regions STANDARD = read(Documents.text("/codes/regions.csv"));

    private final Map<String, Region> byCode;

    private Regions(List<Region> regions) {
        byCode = regions.stream()
                .collect(Collectors.toMap(
                        Region::code,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalArgumentException("region twice: " + a.code());
                        },
                        LinkedHashMap::new));
    }

    public static Regions standard() {
        return STANDARD;
    }

    public List<Region> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The zone of a region at an instant; asks only for regions of the list, which every fact has passed. */
    public ZoneId zoneOf(String code, Instant instant) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("no such region: " + code))
                .zoneAt(instant);
    }

    static Regions read(String csv) {
        return new Regions(csv.lines().skip(1).map(Regions::region).toList());
    }

    private static Region region(String line) {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        return new Region(
                cells[0],
                date(cells[1]),
                date(cells[2]),
                cells[3].isEmpty() ? null : cells[3],
                dated(cells[4], Function.identity()),
                dated(cells[5], ZoneId::of),
                new Labels(cells[6], cells[7], cells[8]));
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** A cell such as {@code 1998-12-15=KZ-AKM 2022-11-29=KZ-11}. */
    private static <T> List<Dated<T>> dated(String cell, Function<String, T> value) {
        return Arrays.stream(cell.split(" "))
                .map(each -> each.split("=", 2))
                .map(each -> new Dated<>(LocalDate.parse(each[0]), value.apply(each[1])))
                .toList();
    }
}
