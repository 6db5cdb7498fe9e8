package org.baqylau.records.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.baqylau.codes.Codes;
import org.junit.jupiter.api.Test;

class FlagTest {

    @Test
    void everyFlagIsInTheCodeLists() {
        assertThat(Arrays.stream(Flag.values()).map(Flag::wire))
                .containsExactlyElementsOf(Codes.standard().labels("flag").keySet());
    }
}
