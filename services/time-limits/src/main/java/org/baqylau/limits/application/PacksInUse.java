package org.baqylau.limits.application;

import java.util.List;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The limit packs that run, and what was refused.
 *
 * @param fingerprint changes with every letter of the packs that run
 * @param refused files of the operator's folder that cannot be used
 */
public record PacksInUse(List<InUse> packs, String fingerprint, List<Refused> refused) {

    /** From where the text of a pack is. */
    public enum Source {
        /** With the service. */
        SHIPPED,
        /** The operator's folder. */
        FOLDER,
        /** The operator's folder as it last was in order. */
        KEPT
    }

    /** @param fingerprint changes with every letter of this pack */
    public record InUse(Pack pack, Source source, String fingerprint) {}

    /**
     * @param jurisdiction whose law the file was to be; null where it does not tell
     * @param message file, line and reason
     */
    public record Refused(String file, @Nullable String jurisdiction, String message) {}

    public PacksInUse {
        packs = List.copyOf(packs);
        refused = List.copyOf(refused);
    }

    public Law law() {
        return new Law(packs.stream().map(InUse::pack).toList());
    }
}
