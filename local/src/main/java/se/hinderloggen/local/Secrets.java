package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of this installation: made once, one file each, readable by their owner alone. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** 32 random bytes in base64. Losing {@code master-key} loses every text. */
    String random(String name) {
        return loadOrCreate(
                name,
                () -> {
                    byte[] bytes = new byte[BYTES];
                    new SecureRandom().nextBytes(bytes);
                    return Base64.getEncoder().encodeToString(bytes);
                });
    }

    /** The secret's text as it was made the first time. */
    public String loadOrCreate(String name, Supplier<String> maker) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
                // Whole or not at all: a half-written key would be used for ever.
                Path draft =
                        Files.createTempFile(
                                folder,
                                name,
                                ".new",
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, maker.get());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
