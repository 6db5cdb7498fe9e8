package org.baqylau.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every door of a service and of the kit says who may pass. Each service extends it. */
public abstract class DoorsTest {
    private static final Set<String> OPEN_IN_KIT = Set.of("GET /assets/{name}", "POST /sign-out");

    /** The service's package, such as {@code org.baqylau.intake}. */
    protected abstract String root();

    /** The service's doors that stand open to everyone, such as {@code GET /api/codes}. */
    protected abstract Set<String> open();

    @Test
    void everyDoorSaysWhoMayPass() {
        assertThat(doors().withoutAccessRule()).isEmpty();
    }

    @Test
    void everyRoleIsOneThatTheIssuerGives() {
        assertThat(doors().withUnknownRole()).isEmpty();
    }

    @Test
    void theOpenDoorsAreExactlyThese() {
        var open = new TreeSet<>(OPEN_IN_KIT);
        open.addAll(open());

        assertThat(doors().open()).isEqualTo(open);
    }

    @Test
    void everyDoorSaysWhatItGives() {
        assertThat(doors().withoutFormat()).isEmpty();
    }

    final Doors doors() {
        var doors = new Doors(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root(), "org.baqylau.kit"));
        assertThat(doors.isEmpty()).isFalse();
        return doors;
    }
}
