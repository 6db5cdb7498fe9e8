package org.baqylau.kit.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A static file. */
final class Asset {
    private final byte[] content;
    private final byte @Nullable [] zipped;
    private final String version;
    private final String type;

    Asset(byte[] content, String version, String type) {
        this.content = content;
        this.zipped = type.startsWith("font/") ? null : zip(content);
        this.version = version;
        this.type = type;
    }

    byte[] content() {
        return content;
    }

    /** The content in gzip; null where that saves nothing. */
    byte @Nullable [] zipped() {
        return zipped;
    }

    String version() {
        return version;
    }

    String type() {
        return type;
    }

    static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static byte @Nullable [] zip(byte[] content) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
            zip.finish();
            return bytes.size() < content.length ? bytes.toByteArray() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
