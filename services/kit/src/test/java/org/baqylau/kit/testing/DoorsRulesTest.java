package org.baqylau.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class DoorsRulesTest {
    private final Doors doors =
            new Doors(new ClassFileImporter().importPackages("org.baqylau.kit.testing.fixture.doors"));

    @Test
    void findADoorThatDoesNotSayWhoMayPass() {
        assertThat(doors.withoutAccessRule()).containsExactly("GET /unguarded");
    }

    @Test
    void findARoleThatNobodyHas() {
        assertThat(doors.withUnknownRole()).containsExactly("PUT /unguarded/{id}");
    }

    @Test
    void findADoorThatLeavesItsFormatOpen() {
        assertThat(doors.withoutFormat()).containsExactly("DELETE /unguarded");
    }

    @Test
    void findEveryDoorThatStandsOpen() {
        assertThat(doors.open()).containsExactly("GET /open", "POST /unguarded");
    }
}
