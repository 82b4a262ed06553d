package se.hinderloggen.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends when this JVM ends, even by {@code kill -9}, and that is not stopped by
 * Ctrl-C in the terminal (this JVM decides the order in which its children stop).
 *
 * <p>A few lines of shell stand between: they wait for end-of-file on a pipe whose other end this
 * JVM holds. The operating system closes it whatever happens to the JVM; the shell then asks the
 * child to stop, and after a while insists.
 */
public final class GuardedProcess {

    /** How the child is asked to stop. */
    public enum StopSignal {
        /** What PostgreSQL calls a fast shutdown. */
        INT,
        /** What a JVM answers with its shutdown hooks. */
        TERM
    }

    private static final String GUARD =
            """
            trap '' INT HUP
            signal="$1"; shift
            exec 3<&0
            "$@" 3<&- </dev/null >&2 &
            child=$!
            echo "$child"
            exec >&2
            {
                read -r _ <&3
                kill -"$signal" "$child"
                for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 1; sleep 1; done
                kill -KILL "$child"
            } 2>/dev/null &
            watcher=$!
            exec 3<&-
            wait "$child"
            status=$?
            kill "$watcher" 2>/dev/null
            exit "$status"
            """;

    private final Process guard;
    private final long pid;

    private GuardedProcess(Process guard, long pid) {
        this.guard = guard;
        this.pid = pid;
    }

    /**
     * @param log gets all that the child writes, appended
     * @param environment added to this JVM's own
     * @throws UncheckedIOException when the process cannot be started
     */
    public static GuardedProcess start(
            List<String> command, Map<String, String> environment, Path log, StopSignal signal) {
        var guarded = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            guarded.add("/usr/bin/setsid"); // out of reach of the terminal's Ctrl-C
        }
        guarded.addAll(List.of("/bin/sh", "-c", GUARD, "guard", signal.name()));
        guarded.addAll(command);
        var builder = new ProcessBuilder(guarded);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process guard =
                    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            BufferedReader output = guard.inputReader(StandardCharsets.US_ASCII);
            String pid = output.readLine();
            if (pid == null) {
                throw new IOException("could not start " + command.getFirst());
            }
            return new GuardedProcess(guard, Long.parseLong(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The child's own process id, not the guard's. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Completes with the exit status when the child has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    /** Asks the child to stop, waits, and kills it when it has not stopped in time. */
    public void stop(Duration patience) {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The pipe was broken already: the guard has ended, and the child before it.
        }
        if (!awaitExit(patience)) {
            kill();
        }
    }

    /** {@code kill -9}, as a test of faults or a last resort. Returns when the child is gone. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        if (!awaitExit(Duration.ofSeconds(20))) {
            throw new IllegalStateException("process " + pid + " survived kill -9");
        }
    }

    private boolean awaitExit(Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return guard.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true; // stopping in order matters more than stopping now
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
