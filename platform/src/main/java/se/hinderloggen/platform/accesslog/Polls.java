package se.hinderloggen.platform.accesslog;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import se.hinderloggen.platform.access.Act;
import se.hinderloggen.platform.accesslog.Line.Thing;
import se.hinderloggen.platform.accesslog.Line.Who;

/**
 * Questions whose answer was that there is nothing new: told of nothing, and asked all day long. A
 * line a minute says how often each caller asked.
 */
class Polls implements DisposableBean {

    private record Poll(
            @Nullable String organisation, Who who, String operation, @Nullable Thing object) {}

    private final Map<Poll, Integer> counted = new ConcurrentHashMap<>();
    private final AccessLog log;
    private final Clock clock;

    Polls(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void count(Line line) {
        counted.merge(
                new Poll(line.organisation(), line.who(), line.operation(), line.object()),
                1,
                Integer::sum);
    }

    @Scheduled(fixedRate = 60_000, initialDelay = 60_000)
    void write() {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var poll : List.copyOf(counted.keySet())) {
            var times = counted.remove(poll);
            if (times != null) {
                log.writeSoon(
                        List.of(
                                new Line(
                                        at,
                                        poll.organisation,
                                        poll.who,
                                        poll.operation,
                                        Act.UNCHANGED,
                                        poll.object,
                                        List.of(),
                                        times)));
            }
        }
    }

    @Override
    public void destroy() {
        write();
    }
}
