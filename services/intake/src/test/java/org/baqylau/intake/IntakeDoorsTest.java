package org.baqylau.intake;

import java.util.Set;
import org.baqylau.kit.testing.DoorsTest;

class IntakeDoorsTest extends DoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.intake";
    }

    @Override
    protected Set<String> open() {
        return Set.of("GET /", "GET /api/openapi", "GET /api/asyncapi", "GET /api/codes");
    }
}
