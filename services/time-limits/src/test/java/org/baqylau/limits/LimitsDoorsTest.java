package org.baqylau.limits;

import java.util.Set;
import org.baqylau.kit.testing.DoorsTest;

class LimitsDoorsTest extends DoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.limits";
    }

    @Override
    protected Set<String> open() {
        return Set.of("GET /api/limits", "GET /api/limits/{id}", "GET /api/limits/packs");
    }
}
