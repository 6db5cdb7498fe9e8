package org.baqylau.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./test}, {@code ./bench} and {@code build} of {@code find-java.sh}, in a folder of their own with a played Maven. */
class ScriptsTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> PROGRAMS = List.of(
            "deploy/local/target/classes/Run.class",
            "deploy/local/target/lib/some.jar",
            "services/intake/target/quarkus-app/quarkus-run.jar",
            "services/facility-records/target/quarkus-app/quarkus-run.jar",
            "services/time-limits/target/quarkus-app/quarkus-run.jar",
            "services/statistics/target/quarkus-app/quarkus-run.jar",
            "services/system-tests/target/classes/Bench.class",
            "services/system-tests/target/lib/some.jar");

    @TempDir
    Path project;

    private record Said(int status, String out) {}

    @BeforeEach
    void sourcesScriptsAndMaven() throws Exception {
        for (var script : List.of("test", "bench", "deploy/local/find-java.sh")) {
            executable(script, Files.readString(PROJECT.resolve(script)));
        }
        for (var source : List.of("pom.xml", "schemas/pom.xml", "services/intake/src/main/java/Some.java")) {
            old(write(source, ""));
        }
        maven(0);
    }

    @Test
    void aRunThatTestedEverythingLeavesNothingToBuild() throws Exception {
        theProgramsAreThere();

        assertThat(run("./test").status()).isZero();

        assertThat(builds()).isFalse();
    }

    @Test
    void aRedOrPartialRunOfTheTestsDoesNotCountAsBuilt() throws Exception {
        theProgramsAreThere();

        run("./test -pl schemas");
        assertThat(builds()).isTrue();

        Files.delete(stamp());
        maven(1);
        assertThat(run("./test").status()).isEqualTo(1);
        maven(0);
        assertThat(builds()).isTrue();
    }

    @Test
    void whatWasBuiltUncheckedIsCheckedByTheNextRunThatTestsEverything() throws Exception {
        theProgramsAreThere();
        assertThat(builds()).isTrue();

        run("./test -pl schemas");
        assertThat(builds()).isTrue();
        run("./test -pl schemas");
        run("./test");

        assertThat(calls()).endsWith("-B clean verify -pl schemas", "-B clean verify");
        assertThat(builds()).isFalse();
    }

    @Test
    void buildsWhereAProgramIsMissingOrOlderThanItsSource() throws Exception {
        theProgramsAreThere();
        run("./test");
        assertThat(builds()).isFalse();

        for (var program : List.of(PROGRAMS.getFirst(), PROGRAMS.get(3), PROGRAMS.getLast())) {
            Files.delete(project.resolve(program));
            Files.delete(project.resolve(program).getParent());
            assertThat(builds()).as(program).isTrue();
            write(program, "");
        }

        assertThat(builds()).isFalse();
        Files.setLastModifiedTime(
                project.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(builds()).isTrue();
    }

    @Test
    void benchRefusesAnOptionThatItDoesNotKnowBeforeItStartsAnything() throws Exception {
        var said = run("./bench --help");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).hasLineCount(1).contains("--help").contains("--rebuild");
        assertThat(calls()).isEmpty();
    }

    private boolean builds() throws Exception {
        int before = calls().size();
        var said = run("source deploy/local/find-java.sh; build");
        assertThat(said.status()).as(said.out()).isZero();
        return calls().size() > before;
    }

    private void theProgramsAreThere() throws IOException {
        for (var program : PROGRAMS) {
            write(program, "");
        }
    }

    private Path stamp() {
        return project.resolve("deploy/local/target/built");
    }

    private List<String> calls() throws IOException {
        var calls = project.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private void maven(int status) throws IOException {
        executable("bin/mvn", """
                #!/usr/bin/env bash
                if [ "$1" = --version ]; then
                  echo Apache Maven 3.9.11
                else
                  echo "$*" >>"%s/calls"
                  exit %d
                fi
                """.formatted(project, status));
    }

    private void executable(String name, String script) throws IOException {
        Files.setPosixFilePermissions(write(name, script), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path write(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    private Said run(String command) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", project.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("BAQYLAU_BROWSER", "none");
        builder.environment().remove("BAQYLAU_BUILT");
        var process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }
}
