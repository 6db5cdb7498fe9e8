package org.baqylau.kit.log.derive;

import java.util.List;
import java.util.Optional;

/** What other subjects tell the one that is derived. */
public interface Imports {

    /** The values of a key, in the order of their exporters' names; empty where nobody exports it. */
    List<String> all(String key);

    /** The value of a key; of several the first exporter's by name. */
    default Optional<String> one(String key) {
        return all(key).stream().findFirst();
    }
}
