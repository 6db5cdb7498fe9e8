package org.baqylau.limits;

import org.baqylau.kit.testing.Walls;
import org.junit.jupiter.api.Test;

class LimitsWallsTest {

    @Test
    void roomsKnowOnlyWhatTheyMay() {
        Walls.check("org.baqylau.limits");
    }
}
