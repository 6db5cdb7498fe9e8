package org.baqylau.records;

import org.baqylau.kit.testing.MessagesTest;

class RecordsMessagesTest extends MessagesTest {

    @Override
    protected String root() {
        return "org.baqylau.records";
    }
}
