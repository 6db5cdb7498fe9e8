package org.baqylau.records;

import java.util.Set;
import org.baqylau.kit.testing.DoorsTest;

class RecordsDoorsTest extends DoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.records";
    }

    @Override
    protected Set<String> open() {
        return Set.of("GET /api/public/facilities");
    }
}
