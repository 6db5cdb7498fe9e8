package org.baqylau.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.baqylau.compatibility.Committed.NothingToCompare;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatibilityTest {

    @Test
    void nothingBreaksAStoredEventOrAClientOfTheMainBranchsLastCommits() throws IOException {
        var module = Path.of("").toAbsolutePath();
        try {
            for (var committed : Committed.ofMain(module)) {
                System.out.println("Compatibility is checked with commit " + committed.commit());

                assertThat(new CompatibilityGate(module, committed).breaks()).isEmpty();
            }
        } catch (NothingToCompare e) {
            System.out.println("Compatibility is not checked: " + e.getMessage());
            Assumptions.abort(e.toString());
        }
    }

    @Test
    void saysWhyThereIsNothingToCompareOutsideARepository(@TempDir Path elsewhere) {
        try {
            Committed.ofMain(elsewhere);
        } catch (NothingToCompare e) {
            assertThat(e).hasMessageContaining("no commit");
            return;
        }
        throw new AssertionError("a commit was found in an empty folder");
    }
}
