package se.hinderloggen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.hinderloggen.embedded.GuardedProcess.StopSignal;

class GuardedProcessTest {

    @Test
    void tells_when_and_how_the_child_ended(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        var child =
                GuardedProcess.start(
                        List.of("sh", "-c", "echo $GREETING; exit 7"),
                        Map.of("GREETING", "hej"),
                        log,
                        StopSignal.TERM);
        assertThat(child.onExit().get(30, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(child.isAlive()).isFalse();
        assertThat(Files.readString(log)).contains("hej");
    }

    @Test
    void asks_first_and_kills_a_child_that_does_not_listen(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        var polite =
                GuardedProcess.start(
                        List.of("sh", "-c", "trap 'echo bye; exit 3' TERM; while :; do :; done"),
                        Map.of(),
                        log,
                        StopSignal.TERM);
        var deaf =
                GuardedProcess.start(
                        List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do :; done"),
                        Map.of(),
                        folder.resolve("deaf"),
                        StopSignal.TERM);
        awaitText(folder.resolve("deaf"), "deaf");

        polite.stop(Duration.ofSeconds(30));
        deaf.stop(Duration.ofMillis(200));

        assertThat(polite.onExit().join()).isIn(3, 143);
        assertThat(deaf.onExit().join()).isEqualTo(137);
    }

    @Test
    void no_child_survives_the_death_of_the_jvm_that_started_it(@TempDir Path folder)
            throws Exception {
        Path pidFile = folder.resolve("pid");
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Starter.class.getName(),
                                pidFile.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("jvm.log").toFile())
                        .start();
        awaitText(pidFile, "\n");
        long child = Long.parseLong(Files.readString(pidFile).strip());
        assertThat(ProcessHandle.of(child)).isPresent();

        jvm.destroyForcibly();

        ProcessHandle.of(child).ifPresent(it -> it.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(child)).isEmpty();
    }

    /** Starts a child that would run for ever, and waits to be killed. */
    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            Path pidFile = Path.of(arguments[0]);
            var child =
                    GuardedProcess.start(
                            List.of("sh", "-c", "while :; do sleep 1; done"),
                            Map.of(),
                            pidFile.resolveSibling("child.log"),
                            StopSignal.TERM);
            Files.writeString(pidFile, child.pid() + "\n");
            child.onExit().join();
        }
    }

    private static void awaitText(Path file, String text) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Files.exists(file) || !Files.readString(file).contains(text)) {
            assertThat(System.nanoTime()).as("waiting for " + file).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
