package org.baqylau.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A town with places of detention.
 *
 * @param region that it lay in from 2008 to 2013
 * @param laterRegion that it fell into on {@code laterOn}, if any
 */
record Town(
        String key,
        String region,
        @Nullable String laterRegion,
        @Nullable LocalDate laterOn,
        ZoneId zone,
        BigDecimal latitude,
        BigDecimal longitude,
        String kk,
        String ru,
        String en) {

    static Map<String, Town> all() {
        Map<String, Town> towns = new LinkedHashMap<>();
        for (var row : Csv.rows("towns.csv")) {
            towns.put(
                    row.getField("town"),
                    new Town(
                            row.getField("town"),
                            row.getField("region"),
                            Csv.text(row, "later_region").orElse(null),
                            Csv.day(row, "later_on").orElse(null),
                            ZoneId.of(row.getField("zone")),
                            new BigDecimal(row.getField("lat")),
                            new BigDecimal(row.getField("lon")),
                            row.getField("kk"),
                            row.getField("ru"),
                            row.getField("en")));
        }
        return towns;
    }

    Data location() {
        return Data.of("lat", latitude).with("lon", longitude);
    }
}
