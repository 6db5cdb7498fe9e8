package org.baqylau.intake;

import org.baqylau.kit.testing.MessagesTest;

class IntakeMessagesTest extends MessagesTest {

    @Override
    protected String root() {
        return "org.baqylau.intake";
    }
}
