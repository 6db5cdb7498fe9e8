package org.baqylau.intake;

import org.baqylau.kit.testing.Walls;
import org.junit.jupiter.api.Test;

class IntakeWallsTest {

    @Test
    void roomsKnowOnlyWhatTheyMay() {
        Walls.check("org.baqylau.intake");
    }
}
