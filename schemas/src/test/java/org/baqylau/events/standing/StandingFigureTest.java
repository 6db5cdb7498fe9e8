package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Places.figure;

import org.junit.jupiter.api.Test;

class StandingFigureTest {

    @Test
    void ofSeveralDeclarationsTheLastByTimeStandsWhicheverCameFirst() {
        var facts = new Log()
                .at("2013-01-02T10:00:00+06:00")
                .says("b", figure(12))
                .says("a", figure(11))
                .at("2013-01-01T10:00:00+06:00")
                .says("c", figure(13));

        assertThat(StandingFigure.of("G1", facts.facts()).declared()).isEqualTo(figure(12));
        assertThat(StandingFigure.of("G1", facts.backwards())).isEqualTo(StandingFigure.of("G1", facts.facts()));
    }
}
