package org.baqylau.records;

import java.util.Set;
import org.baqylau.documents.Documents;
import org.baqylau.kit.testing.AnnouncedDoorsTest;

class RecordsDoorsTest extends AnnouncedDoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.records";
    }

    @Override
    protected String service() {
        return "facility-records";
    }

    @Override
    protected String document() {
        return Documents.openApi();
    }

    @Override
    protected Set<String> open() {
        return Set.of("GET /api/public/facilities");
    }
}
