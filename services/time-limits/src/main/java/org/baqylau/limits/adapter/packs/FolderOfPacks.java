package org.baqylau.limits.adapter.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.limits.application.KeptPacks;
import org.baqylau.limits.application.KeptPacks.Kept;
import org.baqylau.limits.application.PacksInUse;
import org.baqylau.limits.application.PacksInUse.InUse;
import org.baqylau.limits.application.PacksInUse.Refused;
import org.baqylau.limits.application.PacksInUse.Source;
import org.baqylau.limits.domain.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The shipped packs with those of the operator's folder, which take the place of packs of the same jurisdiction or come
 * beside them. A file that cannot be used is refused whole, and what last ran in its place goes on.
 */
public final class FolderOfPacks {

    private record Text(Pack pack, Source source, String text) {}

    private record Broken(String file, @Nullable String text, PackRefused why) {}

    private final PackReader reader = new PackReader();
    private final KeptPacks keptPacks;
    private final Map<String, Text> running = new LinkedHashMap<>();
    private final Map<String, Kept> good = new LinkedHashMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private FolderOfPacks(KeptPacks keptPacks) {
        this.keptPacks = keptPacks;
        for (var name : Packs.names()) {
            var text = Packs.text(name);
            var pack = reader.read(Packs.file(name), text);
            running.put(pack.jurisdiction(), new Text(pack, Source.SHIPPED, text));
        }
    }

    /** Reads the folder once, and keeps what is in order. */
    public static PacksInUse read(Path folder, KeptPacks keptPacks) {
        var packs = new FolderOfPacks(keptPacks);
        packs.take(folder);
        return packs.inUse();
    }

    /** Without a folder. */
    public static PacksInUse shipped() {
        return new FolderOfPacks(new None()).inUse();
    }

    private void take(Path folder) {
        var kept = keptPacks.all();
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            var name = String.valueOf(folder.getFileName());
            refused.add(new Refused(name, null, "The folder of limit packs " + name + " cannot be read"));
            kept.forEach(this::goOnWith);
            return;
        }
        files.forEach(this::takeFile);
        // Only now: what is in order in one file needs no earlier text of another.
        broken.forEach(one -> refuse(one, kept));
        keptPacks.keep(List.copyOf(good.values()));
    }

    private void takeFile(Path path) {
        var file = path.getFileName().toString();
        String text = null;
        try {
            text = Files.readString(path, UTF_8);
            var pack = reader.read(file, text);
            fits(file, text, pack);
            running.put(pack.jurisdiction(), new Text(pack, Source.FOLDER, text));
            good.put(pack.jurisdiction(), new Kept(file, pack.jurisdiction(), text));
        } catch (IOException e) {
            broken.add(new Broken(file, null, new PackRefused(file, 1, "it cannot be read as text in UTF-8")));
        } catch (PackRefused e) {
            broken.add(new Broken(file, text, e));
        }
    }

    /** Which pack an obligation is judged by must never depend on which is looked at first. */
    private void fits(String file, String text, Pack pack) {
        var other = good.get(pack.jurisdiction());
        if (other != null) {
            throw new PackRefused(
                    file, Lines.of(text, "/jurisdiction"), pack.jurisdiction() + " is already in " + other.file());
        }
        for (var beside : running.values()) {
            if (beside.pack().jurisdiction().equals(pack.jurisdiction())) {
                continue;
            }
            for (var region : pack.regions()) {
                if (beside.pack().regions().contains(region)) {
                    throw new PackRefused(
                            file,
                            Lines.of(text, "/regions"),
                            region + " is the territory of " + beside.pack().jurisdiction());
                }
            }
            for (var id : pack.limits().ids()) {
                if (!beside.pack().limits().versions(id).isEmpty()) {
                    throw new PackRefused(
                            file,
                            Lines.of(text, id, 0),
                            id + " is a limit of " + beside.pack().jurisdiction());
                }
            }
        }
    }

    private void refuse(Broken one, List<Kept> kept) {
        var told = one.text() == null ? null : jurisdiction(one.text());
        var before = kept.stream()
                .filter(pack -> pack.file().equals(one.file()))
                .findFirst()
                .or(() -> kept.stream()
                        .filter(pack -> pack.jurisdiction().equals(told))
                        .findFirst());
        refused.add(new Refused(
                one.file(),
                before.map(Kept::jurisdiction).orElse(told),
                String.valueOf(one.why().getMessage())));
        before.filter(pack -> !good.containsKey(pack.jurisdiction())).ifPresent(this::goOnWith);
    }

    /** What was in order under an older service may be so no more. */
    private void goOnWith(Kept kept) {
        try {
            var pack = reader.read(kept.file(), kept.text());
            fits(kept.file(), kept.text(), pack);
            running.put(pack.jurisdiction(), new Text(pack, Source.KEPT, kept.text()));
            good.put(pack.jurisdiction(), kept);
        } catch (PackRefused e) {
            refused.add(new Refused(kept.file(), kept.jurisdiction(), String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable String jurisdiction(String text) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(text)
                    .path("jurisdiction")
                    .textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private PacksInUse inUse() {
        return new PacksInUse(
                running.values().stream()
                        .map(text -> new InUse(text.pack(), text.source(), Packs.fingerprint(List.of(text.text()))))
                        .toList(),
                Packs.fingerprint(running.values().stream().map(Text::text).toList()),
                refused);
    }

    /** Keeps nothing. */
    private static final class None implements KeptPacks {

        @Override
        public List<Kept> all() {
            return List.of();
        }

        @Override
        public void keep(List<Kept> packs) {}
    }
}
