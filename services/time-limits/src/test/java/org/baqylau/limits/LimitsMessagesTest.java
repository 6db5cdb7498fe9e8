package org.baqylau.limits;

import org.baqylau.kit.testing.MessagesTest;

class LimitsMessagesTest extends MessagesTest {

    @Override
    protected String root() {
        return "org.baqylau.limits";
    }
}
