package org.baqylau.kit;

import java.util.Set;
import org.baqylau.kit.testing.MessagesTest;

class KitMessagesTest extends MessagesTest {
    @Override
    protected String root() {
        return "org.baqylau.kit";
    }

    @Override
    protected Set<String> untranslated() {
        return Set.of();
    }
}
