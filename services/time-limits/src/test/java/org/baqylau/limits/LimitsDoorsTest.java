package org.baqylau.limits;

import java.util.Set;
import org.baqylau.documents.Documents;
import org.baqylau.kit.testing.AnnouncedDoorsTest;

class LimitsDoorsTest extends AnnouncedDoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.limits";
    }

    @Override
    protected String service() {
        return "time-limits";
    }

    @Override
    protected String document() {
        return Documents.openApi();
    }

    @Override
    protected Set<String> open() {
        return Set.of("GET /api/limits", "GET /api/limits/{id}", "GET /api/limits/packs");
    }
}
