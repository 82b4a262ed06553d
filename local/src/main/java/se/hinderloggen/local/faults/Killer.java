package se.hinderloggen.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.hinderloggen.local.LocalSystem;

/**
 * {@code kill -9}, at random times, of every kind of process equally often. Mostly when recording
 * has come back since the last kill, and sometimes while something is still down.
 */
final class Killer {

    private static final List<String> PROCESSES =
            List.of("PostgreSQL", "Kafka", "command-service", "query-service");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final LocalSystem system;
    private final Workload workload;
    private final Random random;
    private final List<String> deck = new ArrayList<>();

    Killer(LocalSystem system, Workload workload, Random random) {
        this.system = system;
        this.workload = workload;
        this.random = random;
    }

    /**
     * Waits a while and kills.
     *
     * @return what was killed, for the person at the terminal
     * @throws Waiting.TooLong when recording does not come back
     */
    String killOne() {
        boolean amongRuins = random.nextInt(4) == 0;
        if (!amongRuins) {
            long before = workload.acknowledged();
            Waiting.until(
                    "recording to go on", RECOVERY, () -> workload.acknowledged() >= before + 20);
        }
        Waiting.pause(Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())));
        String name = next();
        Waiting.until(name + " to start", RECOVERY, () -> process(name).isAlive());
        var victim = process(name);
        victim.destroyForcibly();
        return "kill -9 %d  %s".formatted(victim.pid(), name);
    }

    private String next() {
        if (deck.isEmpty()) {
            deck.addAll(PROCESSES);
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }

    private ProcessHandle process(String name) {
        return ProcessHandle.of(system.processes().getOrDefault(name, -1L)).orElseThrow();
    }
}
