package se.hinderloggen.command.importing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does tasks on all processors while the next ones are being made, and hands their results over in
 * the order of the tasks, in the thread that made them. Few are under way at a time, so it does not
 * matter how many there are.
 */
final class InOrder<R> implements AutoCloseable {

    private static final int MOST = Runtime.getRuntime().availableProcessors() + 1;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Future<R>> underWay = new ArrayDeque<>(MOST);
    private final Consumer<R> results;

    InOrder(Consumer<R> results) {
        this.results = results;
    }

    /** Waits while too many are under way. Throws what a task before this one has thrown. */
    void add(Callable<R> task) {
        if (underWay.size() == MOST) {
            handOver();
        }
        underWay.add(workers.submit(task));
    }

    /** Hands over what is left. */
    void finish() {
        while (!underWay.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        try {
            results.accept(underWay.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Those that are still under way, because one has failed, are given up. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
