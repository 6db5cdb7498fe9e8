package org.baqylau.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private final Cursors cursors = new Cursors("a-secret-that-all-copies-of-a-service-share");

    @Test
    void giveBackWhatWasWritten() {
        for (var values : List.of(List.of("T1"), List.of("2012-03-01T00:00:00Z", "ұ", ""), List.<String>of())) {
            assertThat(cursors.read("things", cursors.write("things", values))).isEqualTo(values);
        }
    }

    @Test
    void areReadByEveryCopy() {
        var another = new Cursors("a-secret-that-all-copies-of-a-service-share");

        assertThat(another.read("things", cursors.write("things", List.of("T1"))))
                .containsExactly("T1");
    }

    @Test
    void areRefusedForAnotherList() {
        assertRefused("others", cursors.write("things", List.of("T1")));
    }

    @Test
    void areRefusedWhereAnyLetterIsAnother() {
        var cursor = cursors.write("things", List.of("T1"));

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            assertRefused("things", cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    @Test
    void areRefusedWhereNoCopyWroteThem() {
        assertRefused("things", new Cursors("another-secret-of-another-installation").write("things", List.of("T1")));
        assertRefused("things", "");
        assertRefused("things", "not base64!");
    }

    private void assertRefused(String list, String cursor) {
        assertThatThrownBy(() -> cursors.read(list, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(KitProblem.BAD_CURSOR));
    }
}
