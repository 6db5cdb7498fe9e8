package org.baqylau.statistics;

import org.baqylau.kit.testing.MessagesTest;

class StatisticsMessagesTest extends MessagesTest {

    @Override
    protected String root() {
        return "org.baqylau.statistics";
    }
}
