package org.baqylau.kit.log.derive;

import java.util.Map;

/**
 * What a derived record tells beyond itself.
 *
 * @param exports values by key for the subjects that need them; a key that is another subject's name reaches that
 *     subject even before it has a fact
 * @param held ids of facts that wait, with the key of the cause that they wait for
 */
public record Outcome(Map<String, String> exports, Map<String, String> held) {
    public static final Outcome NOTHING = new Outcome(Map.of(), Map.of());
}
