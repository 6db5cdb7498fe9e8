package org.baqylau.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final String FIXTURE = "org.baqylau.kit.testing.fixture";
    private final JavaClasses bad = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void keepFrameworkAndFilesOutOfTheDomain() {
        assertThat(offenders(Walls.DOMAIN_KNOWS_NO_FRAMEWORK))
                .anyMatch(line -> line.contains("KnowsTheFramework"))
                .anyMatch(line -> line.contains("ReadsAFile"))
                .noneMatch(line -> line.contains("Pure"));
    }

    @Test
    void keepClockAndChanceOutOfTheDomain() {
        assertThat(offenders(Walls.DOMAIN_KNOWS_NO_CLOCK))
                .anyMatch(line -> line.contains("AsksTheClock"))
                .anyMatch(line -> line.contains("UsesChance"))
                .noneMatch(line -> line.contains("Pure"));
    }

    @Test
    void keepAdaptersOutOfTheApplication() {
        assertThat(offenders(Walls.APPLICATION_KNOWS_NO_ADAPTER))
                .isNotEmpty()
                .allMatch(line -> line.contains("KnowsAnAdapter"));
    }

    @Test
    void keepAdaptersApart() {
        assertThat(offenders(Walls.ADAPTERS_KNOW_EACH_OTHER_NOT))
                .isNotEmpty()
                .anyMatch(line -> line.contains("KnowsAnotherAdapter"));
    }

    @Test
    void standAroundCodeThatKeepsThem() {
        Walls.check("org.baqylau.kit");
    }

    @Test
    void areNotAskedOfNothing() {
        assertThatThrownBy(() -> Walls.check("org.baqylau.nowhere")).isInstanceOf(AssertionError.class);
    }

    private List<String> offenders(ArchRule rule) {
        EvaluationResult result = rule.evaluate(bad);
        return result.getFailureReport().getDetails();
    }
}
