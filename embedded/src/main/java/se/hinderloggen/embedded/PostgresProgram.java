package se.hinderloggen.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's executables, unpacked once from the archive that zonky publishes. */
final class PostgresProgram {

    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * @param parent gets a folder per archive; an unpacked one is used again
     */
    static PostgresProgram unpackInto(Path parent) {
        try {
            byte[] archive;
            try (InputStream in =
                    DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os(), architecture())) {
                archive = in.readAllBytes();
            }
            var checksum = new CRC32();
            checksum.update(archive);
            Path folder = parent.resolve("postgresql-" + Long.toHexString(checksum.getValue()));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(parent);
                Path unpacked = Files.createTempDirectory(parent, "unpacking-");
                unpack(archive, unpacked);
                moveUnlessThere(unpacked, folder);
            }
            return new PostgresProgram(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A command line of one of the executables.
     *
     * @throws IllegalStateException when PostgreSQL would refuse to run as this user
     */
    List<String> command(String executable, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        } else if (System.getProperty("user.name").equals("root")) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and this machine forbids user namespaces"
                            + " (unshare -U). Start as an ordinary user.");
        }
        command.add(folder.resolve("bin").resolve(executable).toString());
        command.addAll(arguments);
        return command;
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                var parent = Objects.requireNonNull(target.getParent());
                Files.createDirectories(parent);
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if (parent.endsWith("bin")) {
                        target.toFile().setExecutable(true);
                    }
                }
            }
        }
    }

    private static void moveUnlessThere(Path unpacked, Path folder) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            TemporaryFolders.delete(unpacked); // another JVM was faster
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            TemporaryFolders.delete(unpacked);
        }
    }

    private static String os() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch");
        return architecture.equals("amd64") ? "x86_64" : architecture;
    }
}
