package org.baqylau.compatibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Files of this module as a commit holds them, asked of git itself. */
final class Committed {
    private static final List<String> BRANCHES = List.of("main", "origin/main", "HEAD");

    private final Path module;
    private final String commit;

    private Committed(Path module, String commit) {
        this.module = module;
        this.commit = commit;
    }

    /**
     * The main branch's last commit; where that is what is checked out, the one before it too, because the contracts of a
     * commit never differ from themselves.
     *
     * @throws NothingToCompare where git, a repository or a commit is missing
     */
    static List<Committed> ofMain(Path module) throws NothingToCompare {
        var last = lastOfMain(module);
        var commits = new ArrayList<>(List.of(new Committed(module, last)));
        if (find(module, "HEAD").filter(last::equals).isPresent()) {
            find(module, last + "^")
                    .ifPresentOrElse(
                            before -> commits.add(new Committed(module, before)),
                            () -> System.out.println("Compatibility is not checked with the commit before " + last
                                    + ": it is not here; where the clone is shallow, git fetch --unshallow gets it"));
        }
        return commits;
    }

    private static String lastOfMain(Path module) throws NothingToCompare {
        for (var branch : BRANCHES) {
            var commit = find(module, branch);
            if (commit.isPresent()) {
                return commit.get();
            }
        }
        throw new NothingToCompare("no commit of main, origin/main or HEAD is known here");
    }

    private static Optional<String> find(Path module, String revision) throws NothingToCompare {
        return git(module, "rev-parse", "--verify", "--quiet", revision + "^{commit}")
                .map(String::strip);
    }

    String commit() {
        return commit;
    }

    /** Names of the files in a folder of the module, which may not exist yet. */
    List<String> names(String folder) throws NothingToCompare {
        return git(module, "ls-tree", "--name-only", commit, "./" + folder + "/")
                .map(lines -> lines.lines()
                        .map(line -> line.substring(line.lastIndexOf('/') + 1))
                        .toList())
                .orElse(List.of());
    }

    Optional<String> text(String path) throws NothingToCompare {
        return git(module, "show", commit + ":./" + path);
    }

    private static Optional<String> git(Path folder, String... arguments) throws NothingToCompare {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("GIT_")); // a hook's repository is not meant
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new NothingToCompare("git does not answer");
            }
            return process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            throw new NothingToCompare("git cannot be started here: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NothingToCompare("interrupted while waiting for git");
        }
    }

    /** Why the gate has nothing to compare with. */
    static final class NothingToCompare extends Exception {
        private static final long serialVersionUID = 1;

        NothingToCompare(String reason) {
            super(reason);
        }
    }
}
