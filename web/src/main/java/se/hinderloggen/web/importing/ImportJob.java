package se.hinderloggen.web.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.ImportService.Progress;
import se.hinderloggen.web.services.ImportService.Refused;
import se.hinderloggen.web.services.ImportService.Report;

/** One person's file, from its check to its import. Whatever page looks at it sees the same. */
final class ImportJob {

    /** Of file. */
    enum Sort {
        OBSERVATIONS("/api/imports"),
        BASE_FIGURES("/api/imports/base-figures");

        private final String path;

        Sort(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        /** As its words are called. */
        public String key() {
            return this == OBSERVATIONS ? "observations" : "base-figures";
        }
    }

    sealed interface State {
        /** Whether nothing is to be recorded in this step. */
        boolean dryRun();
    }

    /**
     * @param progress absent until something has been heard
     */
    record Running(boolean dryRun, @Nullable Progress progress) implements State {}

    /**
     * Checked, or imported.
     *
     * @param acknowledged doubts that somebody had looked at
     */
    record Reported(boolean dryRun, Report report, List<String> acknowledged) implements State {}

    record RefusedWhole(boolean dryRun, Refused refused) implements State {}

    /** The service stopped answering; an import may be repeated without harm. */
    record Away(boolean dryRun) implements State {}

    private final UUID id;
    private final String owner;
    private final Sort sort;
    private final String fileName;
    private final KeptFile file;
    private State state = new Running(true, null);
    private int version;
    private Instant changedAt;
    private @Nullable AutoCloseable call;
    private boolean positionTold;

    ImportJob(UUID id, String owner, Sort sort, String fileName, KeptFile file, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.sort = sort;
        this.fileName = fileName;
        this.file = file;
        this.changedAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    String owner() {
        return owner;
    }

    public Sort sort() {
        return sort;
    }

    /** As the person's computer calls it. Never for a log. */
    public String fileName() {
        return fileName;
    }

    KeptFile file() {
        return file;
    }

    public synchronized State state() {
        return state;
    }

    synchronized int version() {
        return version;
    }

    public synchronized Instant changedAt() {
        return changedAt;
    }

    public synchronized boolean isRunning() {
        return state instanceof Running;
    }

    /**
     * @return false when it is running already, as from another tab
     */
    synchronized boolean begin(boolean dryRun, Instant now) {
        if (version > 0 && isRunning()) {
            return false;
        }
        become(new Running(dryRun, null), now);
        return true;
    }

    synchronized void become(State next, Instant now) {
        state = next;
        changedAt = now;
        version++;
        if (!(next instanceof Running)) {
            call = null;
        }
        notifyAll();
    }

    synchronized void calls(AutoCloseable begun) {
        call = begun;
    }

    synchronized @Nullable AutoCloseable call() {
        return call;
    }

    /** Waits until it is no longer as it was at this version, or the time is over. */
    synchronized void awaitChange(int seen, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left; version == seen && (left = until - System.nanoTime()) > 0; ) {
            wait(Math.max(1, left / 1_000_000));
        }
    }

    /** How far the views have to come; once, so that the person waits for it once. */
    synchronized @Nullable String takePosition() {
        if (positionTold
                || !(state instanceof Reported(boolean dryRun, Report report, var _))
                || dryRun) {
            return null;
        }
        positionTold = true;
        return report.position();
    }
}
