package org.baqylau.documents;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as a tree of maps, lists and plain values, and nothing else; a name that stands twice is a fault. */
final class Yaml {
    private Yaml() {}

    static Object tree(String yaml) {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(strict)).load(yaml);
    }
}
