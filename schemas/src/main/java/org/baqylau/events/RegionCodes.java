package org.baqylau.events;

import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.codes.Region;
import org.baqylau.codes.Regions;

/** The codes that {@code regions.csv} declares. */
final class RegionCodes {
    static final Set<String> ALL =
            Regions.standard().all().stream().map(Region::code).collect(Collectors.toUnmodifiableSet());

    private RegionCodes() {}
}
