package org.baqylau.records.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-1_b.c", "...", ".a", "a.."})
    void areSpelledAsIdsOfEventsAre(String id) {
        assertThat(AskedIds.checked(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".\n", "a\n", "a b", "a/b", "\u0000", "ұ"})
    void areNothingWhereNoIdCanBeSo(String text) {
        assertThatThrownBy(() -> AskedIds.checked(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(KitProblem.NOT_FOUND));
    }
}
