package org.baqylau.intake.sealing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;

/** Where the master key lies: a file for its owner alone, made at the first start and never written again. */
public final class MasterKeyFile {
    private static final String NAME = "intake-master.key";

    private MasterKeyFile() {}

    /**
     * Reads the master key from the folder, or makes it where there is none.
     *
     * @throws IOException where the file cannot be read or made, is no key, or is open to others
     */
    public static MasterKey in(Path folder, SecureRandom random) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            make(file, random);
        }
        refuseOpenFile(file);
        try {
            return new MasterKey(HexFormat.of().parseHex(Files.readString(file).strip()), random);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a master key: " + file, e);
        }
    }

    /** Whole or not at all, and never over a key that another copy of the service made at the same time. */
    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[MasterKey.LENGTH];
        random.nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                NAME,
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(secret));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // the other copy's key stands
        } finally {
            Files.delete(draft);
        }
    }

    private static void refuseOpenFile(Path file) throws IOException {
        var allowed = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!allowed.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("the master key must be readable by its owner alone: " + file);
        }
    }
}
