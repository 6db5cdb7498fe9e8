package org.baqylau.statistics;

import java.util.Set;
import org.baqylau.kit.testing.DoorsTest;

class StatisticsDoorsTest extends DoorsTest {

    @Override
    protected String root() {
        return "org.baqylau.statistics";
    }

    @Override
    protected Set<String> open() {
        return Set.of();
    }
}
