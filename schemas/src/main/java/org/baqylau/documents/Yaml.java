package org.baqylau.documents;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as a tree of maps, lists and plain values, and nothing else. */
final class Yaml {
    private Yaml() {}

    static Object tree(String yaml) {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }
}
