package org.baqylau.codes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baqylau.documents.Documents;

/**
 * The code lists of the contract with their labels, in the contract's order. A list is named by what its codes say,
 * such as {@code category} or {@code facility_type}; regions are the list {@code region}.
 */
public final class Codes {
    private static final String REGION = "region";
    private static final int COLUMNS = 5;
    private static final Codes STANDARD = read(Documents.text("/codes/codes.csv"));

    private final Map<String, Map<String, Labels>> lists;

    private Codes(Map<String, Map<String, Labels>> lists) {
        var fixed = new LinkedHashMap<String, Map<String, Labels>>();
        lists.forEach((name, codes) -> fixed.put(name, Collections.unmodifiableMap(codes)));
        this.lists = Collections.unmodifiableMap(fixed);
    }

    public static Codes standard() {
        return STANDARD;
    }

    /** Every list by its name. */
    public Map<String, Map<String, Labels>> all() {
        return lists;
    }

    /** The labels of one list by code; an unknown list is a fault of the program. */
    public Map<String, Labels> labels(String list) {
        return Optional.ofNullable(lists.get(list))
                .orElseThrow(() -> new IllegalArgumentException("no such code list: " + list));
    }

    /** The labels of one code; the code itself in all three languages where the list does not have it. */
    public Labels label(String list, String code) {
        return labels(list).getOrDefault(code, new Labels(code, code, code));
    }

    private static Codes read(String csv) {
        var lists = new LinkedHashMap<String, Map<String, Labels>>();
        csv.lines().skip(1).forEach(line -> {
            var cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
            }
            var codes = lists.computeIfAbsent(cells[0], name -> new LinkedHashMap<>());
            if (codes.put(cells[1], new Labels(cells[2], cells[3], cells[4])) != null) {
                throw new IllegalArgumentException("code twice: " + line);
            }
        });
        var regions = lists.computeIfAbsent(REGION, name -> new LinkedHashMap<>());
        Regions.standard().all().forEach(region -> regions.put(region.code(), region.name()));
        return new Codes(lists);
    }
}
