package org.baqylau.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The frame's static files, read once and known by the hash of their content; in templates as {@code {cdi:assets…}}. */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** The address of a file, which changes with its content, so that browsers may keep it for ever. */
    public String address(String name) {
        return find(name)
                .map(asset -> "/assets/" + name + "?v=" + asset.version())
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    }

    Optional<Asset> find(String name) {
        return NAME.matcher(name).matches()
                ? Optional.ofNullable(read.computeIfAbsent(name, Assets::read))
                : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Asset read(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("assets/" + name)) {
            if (in == null) {
                return null;
            }
            var content = in.readAllBytes();
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(content, HexFormat.of().formatHex(Arrays.copyOf(hash, 8)), Asset.type(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
