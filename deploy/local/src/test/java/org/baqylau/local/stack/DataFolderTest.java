package org.baqylau.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void isHeldByOneRunAtATime() throws IOException {
        var folder = parent.resolve("data");
        try (var held = DataFolder.hold(folder)) {
            assertThat(held.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.hold(folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is in use by another run")
                    .hasMessageContaining("--data");
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void refusesWhatANewerVersionWroteAndLetsItGo() throws IOException {
        DataFolder.hold(parent).close();
        for (var version : new String[] {"2", "999999999999", "unreadable", ""}) {
            Files.writeString(parent.resolve("version"), version);

            assertThatThrownBy(() -> DataFolder.hold(parent))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("was written by a newer version (" + version + ", this one reads up to 1)")
                    .hasMessageContaining("--data");
        }
        Files.writeString(parent.resolve("version"), "1\n");
        DataFolder.hold(parent).close();
    }

    @Test
    void refusesAPlaceThatItCannotWriteTo() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.hold(file.resolve("data")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void keepsItsSecretsForItsOwnerAlone() throws IOException {
        try (var folder = DataFolder.hold(parent)) {
            var secret = folder.secret("session");

            assertThat(secret).hasSize(48).isEqualTo(folder.secret("session")).isNotEqualTo(folder.secret("other"));
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.keys().resolve("session.secret"))))
                    .isEqualTo("rw-------");
        }
    }
}
