package se.hinderloggen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.hinderloggen.embedded.GuardedProcess;
import se.hinderloggen.embedded.GuardedProcess.StopSignal;

class SupervisorTest {

    @TempDir private Path folder;

    private final AtomicReference<GuardedProcess> running = new AtomicReference<>();
    private final LinkedBlockingQueue<Long> started = new LinkedBlockingQueue<>();

    @Test
    void a_killed_process_is_started_again_even_when_the_first_attempt_fails() throws Exception {
        var supervisor = new Supervisor(new Console(System.currentTimeMillis()));
        var attempts = new AtomicInteger();
        startProcess();
        long first = started.take();
        supervisor.watch(
                new Child(
                        "test process",
                        () -> running.get().onExit(),
                        () -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new IllegalStateException("not yet");
                            }
                            startProcess();
                        }));

        running.get().kill();

        Long second = started.poll(30, TimeUnit.SECONDS);
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(attempts).hasValue(2);

        supervisor.stop();
        running.get().stop(Duration.ofSeconds(10));
        assertThat(started.poll(1, TimeUnit.SECONDS))
                .as("started after the order to stop")
                .isNull();
    }

    private void startProcess() {
        var process =
                GuardedProcess.start(
                        List.of("sh", "-c", "while :; do sleep 1; done"),
                        Map.of(),
                        folder.resolve("log"),
                        StopSignal.TERM);
        running.set(process);
        started.add(process.pid());
    }
}
