package org.baqylau.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code find-java.sh} on machines that have this and that, played by folders. */
class FindJavaTest {

    private static final String[] NEEDED = {"bash", "sed", "sort", "head", "dirname", "readlink"};

    @TempDir
    Path machine;

    private record Said(int status, String out) {}

    @BeforeEach
    void onlyWhatTheScriptNeeds() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        for (var program : NEEDED) {
            executable(
                    machine.resolve("bin").resolve(program), "#!/usr/bin/bash\nexec /usr/bin/" + program + " \"$@\"\n");
        }
    }

    @Test
    void takesTheJdkOfJavaHome() throws Exception {
        var jdk = jdk("jdk", "openjdk version \"25.0.1\" 2025-10-21");

        assertThat(run("find_java && echo $JAVA_HOME", jdk)).isEqualTo(new Said(0, jdk + "\n"));
    }

    @Test
    void readsTheVersionBehindWhatTheJvmSaysOfItsOptions() throws Exception {
        var jdk = jdk("jdk", "Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version \"25-ea\" 2025-09-16");

        assertThat(run("find_java && echo $JAVA_HOME", jdk)).isEqualTo(new Said(0, jdk + "\n"));
    }

    @Test
    void passesOverAnOldJavaHomeForTheJdkOfThePath() throws Exception {
        var old = jdk("old", "java version \"1.8.0_401\"");
        var jdk = jdk("jdk", "openjdk version \"26\" 2026-03-17");
        Files.createSymbolicLink(machine.resolve("bin/javac"), jdk.resolve("bin/javac"));

        assertThat(run("find_java && echo $JAVA_HOME", old)).isEqualTo(new Said(0, jdk + "\n"));
    }

    @Test
    void looksInTheUsualFoldersWhereJavaHomeAndPathHaveNone() throws Exception {
        var jdk = jdk(".sdkman/candidates/java/25.0.1-tem", "openjdk version \"25.0.1\" 2025-10-21");

        // what this machine has itself in folders outside HOME comes first, so it is hidden
        var said = run(
                "eval \"real_$(declare -f java_major)\"; "
                        + "java_major() { case $1 in \"$HOME\"*) real_java_major \"$1\" ;; *) return 1 ;; esac; }; "
                        + "find_java && echo $JAVA_HOME",
                machine.resolve("none"));

        assertThat(said).isEqualTo(new Said(0, jdk + "\n"));
    }

    @Test
    void saysInOneSentenceThatNoJdkIsThere() throws Exception {
        var old = jdk("old", "openjdk version \"21.0.1\" 2023-10-17");

        var said = run("java_major() { return 1; }; find_java", old);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out())
                .hasLineCount(1)
                .contains("JDK 25 or newer")
                .contains("adoptium.net")
                .endsWith(".\n");
    }

    @Test
    void takesMavenFromThePathWhereItIsNewEnough() throws Exception {
        for (var version : new String[] {"3.8.7", "3.9.11", "4.0.0", "3.10.0"}) {
            maven("Apache Maven " + version + " (of some day)");

            assertThat(run("find_maven", machine)).as(version).isEqualTo(new Said(0, ""));
        }
    }

    @Test
    void saysInOneSentenceThatMavenIsTooOldOrMissing() throws Exception {
        var missing = run("find_maven", machine);
        maven("Apache Maven 3.6.3");
        var old = run("find_maven", machine);
        maven("Error: could not find a JVM");
        var broken = run("find_maven", machine);

        for (var said : new Said[] {missing, old, broken}) {
            assertThat(said.status()).isEqualTo(2);
            assertThat(said.out())
                    .hasLineCount(1)
                    .contains("Maven 3.8.7 or newer")
                    .contains("maven.apache.org");
        }
        assertThat(missing.out()).contains("found none");
        assertThat(old.out()).contains("the PATH has 3.6.3");
        assertThat(broken.out()).contains("one that does not start");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = machine.resolve(name);
        program(home.resolve("bin/javac"), "");
        program(home.resolve("bin/java"), version);
        return home.toRealPath();
    }

    private void maven(String version) throws IOException {
        program(machine.resolve("bin/mvn"), version);
    }

    private static void program(Path file, String says) throws IOException {
        executable(file, "#!/usr/bin/bash\nprintf '%s\\n' '" + says + "' >&2\nprintf '%s\\n' '" + says + "'\n");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Said run(String command, Path javaHome) throws Exception {
        var script = Path.of("find-java.sh").toAbsolutePath();
        var builder = new ProcessBuilder(
                        "/usr/bin/bash", "-c", "set -euo pipefail; source '" + script + "'; " + command)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        var process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }
}
