package org.baqylau.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder in which everything of one stack lies; one run at a time holds it. */
final class DataFolder implements AutoCloseable {

    /** Raised when a release can no longer be read by the one before it. */
    private static final int VERSION = 1;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw new Refusal("The data folder " + folder
                        + " is in use by another run; stop that one or name another folder with --data.");
            }
            var held = new DataFolder(folder, lock);
            held.checkOrRelease();
            Files.createDirectories(held.logs());
            Files.createDirectories(held.keys());
            Files.createDirectories(held.spool());
            return held;
        } catch (IOException e) {
            throw new Refusal("The data folder " + folder + " cannot be used (" + e.getMessage()
                    + "); name one that you may write to with --data.");
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void checkOrRelease() throws IOException {
        try {
            checkVersion();
        } catch (Refusal refusal) {
            lock.close();
            throw refusal;
        }
    }

    private void checkVersion() throws IOException {
        Path file = folder.resolve("version");
        if (!Files.exists(file)) {
            Path fresh = file.resolveSibling("version.new");
            Files.writeString(fresh, Integer.toString(VERSION));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        String version = Files.readString(file).strip();
        if (!version.matches("\\d{1,6}") || Integer.parseInt(version) > VERSION) {
            throw new Refusal("The data folder " + folder + " was written by a newer version (" + version
                    + ", this one reads up to " + VERSION + "); run that version or name another folder with --data.");
        }
    }

    Path path() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    /** What waits on disk for its reader, in files without a name. */
    Path spool() {
        return folder.resolve("spool");
    }

    Path postgres() {
        return folder.resolve("postgresql");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    /** A secret of this folder, made when first asked for, readable by its owner alone. */
    String secret(String name) throws IOException {
        Path file = keys().resolve(name + ".secret");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = Files.createTempFile(
                    keys(),
                    name,
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
