import de.larsgrefer.sass.embedded.SassCompilerFactory;
import com.sass_lang.embedded_protocol.OutputStyle;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Run by the build as a source file: compiles the frame's style sheet and lays it, the script of GOV.UK Frontend and the
 * font beside the frame's own files. Nothing else of GOV.UK Frontend is taken: its crown, crest and font stay behind.
 *
 * <p>Arguments: folder of this file, folder to write to, version of GOV.UK Frontend, version of the font.
 */
final class Assets {
    private static final String[] SCRIPTS = {"latin", "latin-ext", "cyrillic", "cyrillic-ext"};
    private static final int[] WEIGHTS = {400, 700};

    public static void main(String[] args) throws Exception {
        var source = Path.of(args[0]);
        var target = Files.createDirectories(Path.of(args[1]));
        var govuk = "META-INF/resources/webjars/govuk-frontend/" + args[2] + "/";
        var inter = "META-INF/resources/_static/inter/" + args[3] + "/files/";

        for (var script : SCRIPTS) {
            for (int weight : WEIGHTS) {
                var file = "inter-" + script + "-" + weight + "-normal.woff2";
                copy(inter + file, target.resolve(file));
            }
        }
        copy(govuk + "dist/govuk/govuk-frontend.min.js", target.resolve("govuk-frontend.min.js"));

        var styles = Files.createTempDirectory("styles");
        unpack(govuk + "dist/govuk/", ".scss", styles);
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setQuietDeps(true);
            compiler.setLoadPaths(List.of(styles.toFile()));
            var css = compiler.compileFile(source.resolve("frame.scss").toFile()).getCss();
            Files.writeString(target.resolve("frame.css"), css);
        }
        try (var files = Files.walk(styles)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        }
    }

    private static void copy(String resource, Path to) throws IOException {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            Files.write(to, in.readAllBytes());
        }
    }

    private static void unpack(String folder, String ending, Path to) throws IOException {
        var any = Assets.class.getClassLoader().getResource(folder + "index.scss");
        var jar = ((JarURLConnection) any.openConnection()).getJarFile();
        for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
            if (entry.getName().startsWith(folder) && entry.getName().endsWith(ending)) {
                var file = to.resolve(entry.getName().substring(folder.length()));
                Files.createDirectories(file.getParent());
                Files.write(file, jar.getInputStream(entry).readAllBytes());
            }
        }
    }
}
