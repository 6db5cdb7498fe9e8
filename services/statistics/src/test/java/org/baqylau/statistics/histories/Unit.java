package org.baqylau.statistics.histories;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** So many of something: on a day, by every dimension that it can be asked by. */
record Unit(
        LocalDate day, Map<String, String> codes, @Nullable String territory, long n) {

    static Unit of(LocalDate day, @Nullable String territory, long n, Map<String, String> place, String... own) {
        var codes = new HashMap<>(place);
        codes.put("day", day.toString());
        codes.put("month", day.toString().substring(0, 7));
        codes.put("year", day.toString().substring(0, 4));
        for (int i = 0; i < own.length; i += 2) {
            codes.put(own[i], own[i + 1]);
        }
        return new Unit(day, Map.copyOf(codes), territory, n);
    }

    boolean fits(Map<String, List<String>> filters) {
        return filters.entrySet().stream().allMatch(filter -> filter.getValue().contains(code(filter.getKey())));
    }

    boolean within(@Nullable Set<String> regions) {
        return regions == null || (territory != null && regions.contains(territory));
    }

    String code(String dimension) {
        String code = codes.get(dimension);
        if (code == null) {
            throw new AssertionError(dimension + " is missing in " + codes);
        }
        return code;
    }
}
