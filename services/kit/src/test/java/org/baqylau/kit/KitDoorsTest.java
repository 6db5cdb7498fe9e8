package org.baqylau.kit;

import java.util.Set;
import org.baqylau.kit.testing.DoorsTest;

class KitDoorsTest extends DoorsTest {
    @Override
    protected String root() {
        return "org.baqylau.kit";
    }

    @Override
    protected Set<String> open() {
        return Set.of();
    }
}
