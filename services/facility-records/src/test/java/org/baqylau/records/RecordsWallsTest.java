package org.baqylau.records;

import org.baqylau.kit.testing.Walls;
import org.junit.jupiter.api.Test;

class RecordsWallsTest {

    @Test
    void roomsKnowOnlyWhatTheyMay() {
        Walls.check("org.baqylau.records");
    }
}
