package se.hinderloggen.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Clients that record at the same time, from {@link #start()} to {@link #stop(Duration)}. */
final class Workload {

    private final List<RecordingClient> clients;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean stopping;
    private volatile boolean over;

    /**
     * @param number of clients, at most 26
     */
    Workload(int number, Api api, Random random) {
        clients =
                IntStream.range(0, number)
                        .mapToObj(
                                it ->
                                        new RecordingClient(
                                                Character.toString('a' + it),
                                                new Random(random.nextLong()),
                                                api,
                                                this))
                        .toList();
    }

    void start() {
        clients.forEach(it -> running.add(threads.submit(it::run)));
    }

    /**
     * Clients begin nothing new, finish what they are at, and give up when that takes too long.
     *
     * @throws IllegalStateException when a client itself failed, and so tells too little
     */
    void stop(Duration patience) {
        stopping = true;
        threads.shutdown();
        Thread.ofVirtual()
                .start(
                        () -> {
                            Waiting.pause(patience);
                            over = true;
                        });
        threads.close();
        for (Future<?> client : running) {
            if (client.state() == Future.State.FAILED) {
                throw new IllegalStateException("A client failed", client.exceptionNow());
            }
        }
    }

    /** When {@link #stop} has returned: everything that was wanted. */
    List<Story> stories() {
        return clients.stream().flatMap(it -> it.stories().stream()).toList();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    void noteAcknowledged() {
        acknowledged.incrementAndGet();
    }

    boolean isStopping() {
        return stopping;
    }

    /** From now on what is not acknowledged is not repeated either. */
    boolean isOver() {
        return over;
    }
}
