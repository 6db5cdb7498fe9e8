package org.baqylau.statistics;

import java.util.Set;
import org.baqylau.documents.Documents;
import org.baqylau.kit.testing.AnnouncedDoorsTest;

class StatisticsDoorsTest extends AnnouncedDoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.statistics";
    }

    @Override
    protected String service() {
        return "statistics";
    }

    @Override
    protected String document() {
        return Documents.openApi();
    }

    @Override
    protected Set<String> open() {
        return Set.of();
    }
}
