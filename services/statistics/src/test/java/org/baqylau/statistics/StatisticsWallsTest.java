package org.baqylau.statistics;

import org.baqylau.kit.testing.Walls;
import org.junit.jupiter.api.Test;

class StatisticsWallsTest {

    @Test
    void roomsKnowOnlyWhatTheyMay() {
        Walls.check("org.baqylau.statistics");
    }
}
