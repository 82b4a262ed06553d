package se.hinderloggen.web.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.importing.ImportJob.Away;
import se.hinderloggen.web.importing.ImportJob.RefusedWhole;
import se.hinderloggen.web.importing.ImportJob.Reported;
import se.hinderloggen.web.importing.ImportJob.Running;
import se.hinderloggen.web.importing.ImportJob.Sort;
import se.hinderloggen.web.services.ImportService;
import se.hinderloggen.web.services.ImportService.Order;
import se.hinderloggen.web.services.ImportService.Permission;
import se.hinderloggen.web.services.ImportService.Progress;
import se.hinderloggen.web.services.ImportService.Refused;
import se.hinderloggen.web.services.ImportService.Report;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.signin.Person;

/**
 * The files that are being checked and imported, in this process alone. Each runs in a thread of
 * its own, whoever looks at it or not. A restart forgets them; to import a file again adds nothing
 * twice.
 */
@Component
class ImportJobs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration KEPT = Duration.ofHours(1);

    /** While it decides it tells something four times a second, so by then nobody is there. */
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private static final int MOST_OF_A_PERSON = 5;
    private static final int MOST_RUNNING = 3;
    private static final int LONGEST_NAME = 120;

    private final Map<UUID, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ImportService service;
    private final Clock clock;

    ImportJobs(ImportService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** The latest first. */
    List<ImportJob> of(Person person) {
        return jobs.values().stream()
                .filter(it -> it.owner().equals(person.id()))
                .sorted(Comparator.comparing(ImportJob::changedAt).reversed())
                .toList();
    }

    Optional<ImportJob> find(Person person, UUID id) {
        return Optional.ofNullable(jobs.get(id)).filter(it -> it.owner().equals(person.id()));
    }

    /** Whether the person has as many under way as one may have. */
    boolean isBusy(Person person) {
        return of(person).stream().filter(ImportJob::isRunning).count() >= MOST_RUNNING;
    }

    /** Keeps the file and begins to check it; for the oldest of many files there is no place. */
    ImportJob check(Person person, Sort sort, String fileName, InputStream content)
            throws IOException {
        var permission = service.permission();
        var job =
                new ImportJob(
                        UUID.randomUUID(),
                        person.id(),
                        sort,
                        shown(fileName),
                        new KeptFile(content),
                        clock.instant());
        of(person).stream()
                .filter(it -> !it.isRunning())
                .skip(MOST_OF_A_PERSON - 1L)
                .forEach(this::remove);
        jobs.put(job.id(), job);
        run(job, permission, new Order(sort.path(), true, true, List.of()));
        return job;
    }

    /** Does nothing when it is running already. */
    void run(ImportJob job, boolean dryRun, boolean good, List<String> acknowledged) {
        var permission = service.permission();
        run(job, permission, new Order(job.sort().path(), dryRun, good, acknowledged));
    }

    private void run(ImportJob job, Permission permission, Order order) {
        if (job.begin(order.dryRun(), clock.instant())) {
            Thread.ofVirtual().name("import").start(() -> follow(job, permission, order));
        }
    }

    private void follow(ImportJob job, Permission permission, Order order) {
        try {
            service.run(
                    permission,
                    order,
                    job.file()::open,
                    job.file().size(),
                    job::calls,
                    told ->
                            job.become(
                                    switch (told) {
                                        case Progress it -> new Running(order.dryRun(), it);
                                        case Report it ->
                                                new Reported(
                                                        order.dryRun(), it, order.acknowledged());
                                        case Refused it -> new RefusedWhole(order.dryRun(), it);
                                    },
                                    clock.instant()));
        } catch (ServiceAway away) {
            log.warn("An import was cut off: {}", away.getMessage());
            job.become(new Away(order.dryRun()), clock.instant());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            job.become(new Away(order.dryRun()), clock.instant());
        } catch (RuntimeException failed) {
            log.error("An import failed: {}", failed.getClass().getName());
            job.become(new Away(order.dryRun()), clock.instant());
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void removeForgotten() {
        Instant now = clock.instant();
        for (var job : jobs.values()) {
            var silent = Duration.between(job.changedAt(), now);
            if (!job.isRunning() && silent.compareTo(KEPT) > 0) {
                remove(job);
            } else if (job.isRunning() && silent.compareTo(SILENCE) > 0) {
                close(job.call());
            }
        }
    }

    void remove(ImportJob job) {
        jobs.remove(job.id());
        close(job.file());
    }

    @Override
    public void destroy() {
        jobs.values().forEach(this::remove);
    }

    private static void close(@Nullable AutoCloseable it) {
        if (it != null) {
            try {
                it.close();
            } catch (Exception e) {
                log.warn("Could not be closed: {}", e.getClass().getName());
            }
        }
    }

    private static String shown(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('\\') + 1).strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
