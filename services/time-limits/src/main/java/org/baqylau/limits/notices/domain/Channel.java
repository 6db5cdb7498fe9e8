package org.baqylau.limits.notices.domain;

import java.util.Set;
import org.baqylau.events.AlertBand;

/**
 * Where somebody wants to be told, and of what.
 *
 * @param target an address; personal data
 * @param regions the only ones; all of the territory where there is none
 */
public record Channel(Kind kind, String target, Set<AlertBand> bands, Set<String> regions) {

    public Channel {
        bands = Set.copyOf(bands);
        regions = Set.copyOf(regions);
    }

    /** Without the target: it belongs in no log. */
    @Override
    public String toString() {
        return kind.wire() + bands + regions;
    }
}
