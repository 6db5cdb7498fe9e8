package org.baqylau.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate in a small repository. */
class CompatibilityGateTest {
    private static final String CODES = "list,code,kk,ru,en\n";
    private static final String REGIONS = "code,from,to,predecessor,iso,zones,kk,ru,en\n";

    @TempDir
    private Path module;

    @Test
    void comparesSchemasTopicsDoorsCodesAndRegionsWithTheLastCommit() throws Exception {
        write("schemas/events/event.json", "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"}}}");
        write("topics.yaml", "topics: [{name: facts}]");
        write("openapi.yaml", "paths: {/a: {get: {}}}");
        write("codes/codes.csv", CODES + "category,torture,азаптау,пытка,torture\n");
        write("codes/regions.csv", REGIONS + "KZ-AKM,,,,,,Ақмола,Акмола,Akmola\n");
        git("init", "--quiet", "--initial-branch=main");
        commit();
        assertThat(breaks()).isEmpty();

        write("schemas/events/event.json", "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{}}}");
        write("topics.yaml", "topics: []");
        write("openapi.yaml", "paths: {}");
        write("codes/codes.csv", CODES);
        write("codes/regions.csv", REGIONS);

        assertThat(breaks())
                .containsExactlyInAnyOrder(
                        "event.json/id: is now required",
                        "topics.yaml: topic facts removed",
                        "openapi.yaml: get /a removed",
                        "codes: category torture removed",
                        "codes: KZ-AKM removed");
    }

    @Test
    void seesABreakThatIsAlreadyTheLastCommitOfMain() throws Exception {
        write("schemas/events/event.json", "{}");
        write("topics.yaml", "topics: [{name: facts}]");
        write("openapi.yaml", "paths: {/a: {get: {}}}");
        write("codes/codes.csv", CODES);
        write("codes/regions.csv", REGIONS);
        git("init", "--quiet", "--initial-branch=main");
        commit();

        write("openapi.yaml", "paths: {}");
        commit();
        assertThat(breaks()).containsExactly("openapi.yaml: get /a removed");

        write("topics.yaml", "topics: [{name: facts}, {name: limits}]");
        commit();
        assertThat(breaks()).isEmpty();
    }

    private void commit() throws Exception {
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--message=all");
    }

    private Set<String> breaks() throws Exception {
        var breaks = new TreeSet<String>();
        for (var committed : Committed.ofMain(module)) {
            breaks.addAll(new CompatibilityGate(module, committed).breaks());
        }
        return breaks;
    }

    private void write(String name, String text) throws IOException {
        var file = module.resolve("src/main/resources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(module.toFile()).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        assertThat(builder.start().waitFor()).isZero();
    }
}
