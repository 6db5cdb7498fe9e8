package org.baqylau.intake.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private static final String FILE = "intake-master.key";
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isMadeForItsOwnerAloneAndReadAgain() throws IOException {
        var made = MasterKeyFile.in(folder.resolve("keys"), RANDOM, () -> false);
        var key = made.newKey("complaint/C1");

        var readAgain = MasterKeyFile.in(folder.resolve("keys"), RANDOM, () -> false);

        assertThat(readAgain.unwrap("complaint/C1", key.id(), made.wrap(key))).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys").resolve(FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void isRefusedWhereOthersMayReadIt() throws IOException {
        MasterKeyFile.in(folder, RANDOM, () -> false);
        Files.setPosixFilePermissions(folder.resolve(FILE), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> MasterKeyFile.in(folder, RANDOM, () -> false)).isInstanceOf(IOException.class);
    }

    @Test
    void isRefusedWhereTheFileIsNoKey() throws IOException {
        MasterKeyFile.in(folder, RANDOM, () -> false);
        Files.writeString(folder.resolve(FILE), "half a k");

        assertThatThrownBy(() -> MasterKeyFile.in(folder, RANDOM, () -> false)).isInstanceOf(IOException.class);
    }

    @Test
    void isNotMadeAnewWhereSomethingRestsOnTheOneThatIsGone() throws IOException {
        MasterKeyFile.in(folder, RANDOM, () -> false);
        MasterKeyFile.in(folder, RANDOM, () -> true);
        Files.delete(folder.resolve(FILE));

        assertThatThrownBy(() -> MasterKeyFile.in(folder, RANDOM, () -> true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("put it back");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void unwrapsAKeyOnlyForItsSubjectAndByItsId() {
        var master = new MasterKey(new byte[MasterKey.LENGTH], RANDOM);
        var key = master.newKey("complaint/C1");
        byte[] wrapped = master.wrap(key);

        assertThatThrownBy(() -> master.unwrap("complaint/C2", key.id(), wrapped))
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> master.unwrap("complaint/C1", "other", wrapped))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void showsNoKeyInItsText() {
        var key = new MasterKey(new byte[MasterKey.LENGTH], RANDOM).newKey("complaint/C1");

        assertThat(key).hasToString("SubjectKey[" + key.id() + "]");
    }
}
