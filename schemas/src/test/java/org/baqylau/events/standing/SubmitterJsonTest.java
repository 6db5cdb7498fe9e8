package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitterJsonTest {
    private final SubmitterJson json = new SubmitterJson();

    @Test
    void readsWhatItWrote() {
        var submitter = new Submitter(
                "prosecutor-kar",
                Set.of("prosecutor"),
                Set.of("KZ-KAR", "KZ-ULY"),
                Set.of(Body.PROSECUTOR, Body.JOINT),
                Set.of(Agency.INTERIOR));

        assertThat(json.read(json.write(submitter))).isEqualTo(submitter);
        assertThat(submitter.covers("KZ-ULY")).isTrue();
        assertThat(submitter.covers("KZ-ALA")).isFalse();
    }

    @Test
    void writesTheSameTextWhateverTheOrderOfItsSets() {
        assertThat(json.write(new Submitter("a", Set.of("y", "x"), Set.of("*"), Set.of(), Set.of())))
                .isEqualTo(
                        "{\"account\":\"a\",\"roles\":[\"x\",\"y\"],\"territory\":[\"*\"],\"bodies\":[],\"agencies\":[]}");
    }

    @Test
    void whatItDoesNotKnowGrantsNothing() {
        var submitter =
                json.read("{\"account\":\"a\",\"bodies\":[\"ngo\",\"NGO\",\"guild\"],\"powers\":{\"all\":true}}");

        assertThat(submitter).isEqualTo(new Submitter("a", Set.of(), Set.of(), Set.of(Body.NGO), Set.of()));
    }

    @Test
    void theSystemIsBoundedByNoTerritory() {
        var system = json.read(json.write(Submitter.system("time-limits")));

        assertThat(system.isSystem()).isTrue();
        assertThat(system.covers("KZ-ABA")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "{\"account\":\"a\"", "{\"account\":\"a\",\"roles\":\"prosecutor\"}"})
    void refusesWhatIsNoSubmitter(String header) {
        assertThatThrownBy(() -> json.read(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
