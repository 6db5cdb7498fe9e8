package org.baqylau.limits.adapter.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.baqylau.documents.Documents;
import org.baqylau.limits.domain.Law;

/** The packs that the service ships: those that {@code limits/packs.txt} names, the country's own first. */
public final class Packs {

    private Packs() {}

    /** The names of the shipped packs, in order. */
    public static List<String> names() {
        return Documents.text("/limits/packs.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** @throws PackRefused naming file, line and reason */
    public static Law shipped() {
        var reader = new PackReader();
        return new Law(names().stream()
                .map(name -> reader.read(file(name), text(name)))
                .toList());
    }

    public static String file(String name) {
        return name + ".json";
    }

    public static String text(String name) {
        return Documents.text("/limits/" + file(name));
    }

    /** Changes with every letter of the texts. */
    static String fingerprint(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
