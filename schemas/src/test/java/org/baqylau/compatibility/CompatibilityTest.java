package org.baqylau.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.baqylau.compatibility.Committed.NothingToCompare;
import org.baqylau.documents.Documents;
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
    void aDoorThatWasMeantToGoIsNotThere() {
        var paths = Documents.openApi();

        assertThat(CompatibilityGate.MEANT.keySet().stream()
                        .filter(meant -> meant.endsWith(" removed"))
                        .map(meant -> meant.split(" ")[2]))
                .isNotEmpty()
                .noneMatch(path -> paths.contains("\"" + path + "\":"));
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
