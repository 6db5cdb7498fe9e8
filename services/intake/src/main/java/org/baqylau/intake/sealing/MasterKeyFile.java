package org.baqylau.intake.sealing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/**
 * Where the master key lies: a file for its owner alone, made at the first start and never written again. What it seals
 * is lost with it, so another is not made where something rests on the one that is missing.
 */
public final class MasterKeyFile {
    private static final String NAME = "intake-master.key";

    private MasterKeyFile() {}

    /**
     * Reads the master key from the folder, or makes it where there is none.
     *
     * @param inUse whether something rests on a key that was made before
     * @throws IOException where the file cannot be read or made, is no key, is open to others, or is gone
     */
    public static MasterKey in(Path folder, SecureRandom random, BooleanSupplier inUse) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            if (inUse.getAsBoolean()) {
                throw new IOException("the master key is gone: put it back from its backup as " + file);
            }
            make(folder, file, random);
        }
        refuseOpenFile(file);
        try {
            return new MasterKey(HexFormat.of().parseHex(Files.readString(file).strip()), random);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a master key: " + file, e);
        }
    }

    /** Whole or not at all, and never over a key that another copy of the service made at the same time. */
    private static void make(Path folder, Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[MasterKey.LENGTH];
        random.nextBytes(secret);
        Files.createDirectories(folder);
        var draft = Files.createTempFile(
                folder, NAME, null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    draft, HexFormat.of().formatHex(secret), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
            onDisk(folder);
        } catch (FileAlreadyExistsException another) {
            // the other copy's key stands
        } finally {
            Files.delete(draft);
        }
    }

    private static void onDisk(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void refuseOpenFile(Path file) throws IOException {
        var allowed = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!allowed.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("the master key must be readable by its owner alone: " + file);
        }
    }
}
