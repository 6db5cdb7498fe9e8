package org.baqylau.events;

import java.math.BigDecimal;

/** A point on the map, WGS 84 degrees. */
public record Location(BigDecimal lat, BigDecimal lon) {
    public Location {
        Check.number("lat", lat, -90, 90);
        Check.number("lon", lon, -180, 180);
    }
}
