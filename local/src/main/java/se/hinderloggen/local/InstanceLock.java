package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Only one launcher at a time over the same data. */
final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path pidFile;
    private final boolean formerWasKilled;

    private InstanceLock(FileChannel channel, Path pidFile, boolean formerWasKilled) {
        this.channel = channel;
        this.pidFile = pidFile;
        this.formerWasKilled = formerWasKilled;
    }

    /**
     * @throws Problem when another launcher runs on the same data
     */
    static InstanceLock acquire(Path home) {
        try {
            Files.createDirectories(
                    home,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path pidFile = home.resolve("launcher.pid");
            FileChannel channel =
                    FileChannel.open(
                            home.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                String who = running(home).map(it -> " (process " + it.pid() + ")").orElse("");
                throw new Problem(
                        "Hinderloggen är redan igång på samma data" + who + ": " + home,
                        "Hinderloggen already runs on the same data"
                                + who
                                + ". ./run stop ends it.");
            }
            boolean formerWasKilled = Files.exists(pidFile);
            Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));
            return new InstanceLock(channel, pidFile, formerWasKilled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The former launcher left no word: its servers may still be on their way down. */
    boolean formerWasKilled() {
        return formerWasKilled;
    }

    /** The launcher that runs on the data now. */
    static Optional<ProcessHandle> running(Path home) {
        try (var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.WRITE)) {
            if (tryLock(channel) != null) {
                return Optional.empty();
            }
            String pid = Files.readString(home.resolve("launcher.pid")).strip();
            return ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
