package se.hinderloggen.local.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import se.hinderloggen.local.faults.Operation.Attempt;
import se.hinderloggen.local.faults.Operation.Outcome;
import se.hinderloggen.local.faults.Operation.Wish;

/**
 * Records one observation after another, corrects some and erases a few, and repeats what was not
 * acknowledged, with the same id and content, until it is.
 */
final class RecordingClient {

    private static final Duration THINKING = Duration.ofMillis(100);
    private static final Duration BEFORE_REPEATING = Duration.ofMillis(300);

    private final String name;
    private final Random random;
    private final Api api;
    private final Workload workload;
    private final List<Story> stories = new ArrayList<>();

    RecordingClient(String name, Random random, Api api, Workload workload) {
        this.name = name;
        this.random = random;
        this.api = api;
        this.workload = workload;
    }

    /** To be read when {@link #run()} has returned. */
    List<Story> stories() {
        return stories;
    }

    void run() {
        while (!workload.isStopping()) {
            tell(new Story(uuidVersion7()));
            Waiting.pause(THINKING);
        }
    }

    private void tell(Story story) {
        stories.add(story);
        String word = word();
        if (!carriedOut(story, new Wish.Record(Content.random(random, word)))) {
            return;
        }
        if (random.nextInt(10) == 0) {
            repeat(story);
        }
        if (random.nextInt(3) == 0 && !workload.isStopping()) {
            Wish correction = new Wish.Correct(Content.random(random, word + " rättat"));
            if (!carriedOut(story, correction)) {
                return;
            }
        }
        if (random.nextInt(10) == 0 && !workload.isStopping()) {
            carriedOut(story, new Wish.Erase());
        }
    }

    private boolean carriedOut(Story story, Wish wish) {
        var operation = new Operation(wish);
        story.operations().add(operation);
        while (true) {
            attempt(story, operation);
            if (operation.isAcknowledged()) {
                workload.noteAcknowledged();
                return true;
            }
            if (operation.broken() != null || workload.isOver()) {
                return false;
            }
            Waiting.pause(BEFORE_REPEATING);
        }
    }

    /** As a client does that lost the answer: it has to get the same one again. */
    private void repeat(Story story) {
        attempt(story, story.operations().getFirst());
    }

    private void attempt(Story story, Operation operation) {
        Instant invoked = Instant.now();
        Outcome outcome;
        String heard;
        try {
            var answer = api.command(path(story, operation.wish()), body(story, operation.wish()));
            heard = Integer.toString(answer.status());
            if (answer.status() < 300) {
                outcome = Outcome.OK;
                operation.acknowledged(String.valueOf(answer.position()));
            } else if (answer.status() >= 500) {
                outcome = Outcome.UNKNOWN;
            } else {
                outcome = Outcome.FAIL;
                operation.broken("refused with " + heard + " " + answer.body());
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            outcome = Outcome.FAIL;
            heard = "no connection";
        } catch (IOException e) {
            outcome = Outcome.UNKNOWN;
            heard = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        operation.tried(new Attempt(invoked, Instant.now(), outcome, heard));
    }

    private static String path(Story story, Wish wish) {
        return switch (wish) {
            case Wish.Record _ -> "/api/observations";
            case Wish.Correct _ -> "/api/observations/" + story.id() + "/corrections";
            case Wish.Erase _ -> "/api/observations/" + story.id() + "/erasure";
        };
    }

    private static Map<String, Object> body(Story story, Wish wish) {
        return switch (wish) {
            case Wish.Record(var content) -> {
                var body = new LinkedHashMap<>(content.asRequest());
                body.put("observationId", story.id().toString());
                yield body;
            }
            case Wish.Correct(var content) -> content.asRequest();
            case Wish.Erase _ -> Map.of("reason", "REQUESTED");
        };
    }

    /** Of this story alone, in lower-case letters. */
    private String word() {
        return "ord"
                + name
                + Long.toString(stories.size(), 26)
                        .chars()
                        .map(digit -> 'a' + Character.digit(digit, 26))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append);
    }

    private UUID uuidVersion7() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
