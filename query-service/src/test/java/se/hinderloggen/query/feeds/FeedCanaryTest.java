package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseDeclined;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseProposed;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/**
 * What a recipient may not have is put into every field that is sealed or internal, and looked for
 * in everything that leaves.
 */
@ExtendWith(OutputCaptureExtension.class)
class FeedCanaryTest extends FeedQuestions {

    /** In every text that is not a summary. */
    private static final String WORD = "kanariefågel";

    private static final String TAG = "kanarietema";
    private static final String DAY = "2019-07-23";

    /** Told, it would give away the three that it is counted together with. */
    private static final int HIDDEN = 137;

    private static final int FEW = 3;

    private static final String TOLD = "Det som får berättas";
    private static final String WITHDRAWN = "Det som inte får berättas längre";

    private final UUID observationId = UUID.randomUUID();
    private final UUID faultId = UUID.randomUUID();
    private final UUID meeting = UUID.randomUUID();
    private final List<UUID> releases =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void nothing_of_it_is_in_any_answer_header_error_metric_or_line_of_the_log(CapturedOutput log) {
        everythingHappens();
        happen();
        var left = new ArrayList<String>();
        var told = new ArrayList<String>();
        for (var form :
                List.of(ATOM, JSON_FEED, "text/csv", "application/cloudevents-batch+json")) {
            for (var question :
                    List.of(
                            "",
                            "?after=0",
                            "?after=0&limit=1",
                            "?limit=2",
                            "/archive/1",
                            "?after=x",
                            "/figures",
                            "/figures?year=2019",
                            "/figures?year=x")) {
                for (var language : List.of("sv", "en")) {
                    var answer =
                            getWith(
                                    path() + question,
                                    authority,
                                    "Accept",
                                    form,
                                    "Accept-Language",
                                    language);
                    told.add(answer.body());
                    left.add(answer.headers() + answer.body());
                }
            }
        }
        var figures = getWith(path() + "/figures", authority, "Accept", "application/json");
        told.add(figures.body());
        left.add(figures.headers() + figures.body());
        for (var token : List.of(authority, tokenAt("MYNDIGHET", "FRAMMANDE"))) {
            for (var path :
                    List.of(
                            "/api/subscriptions",
                            "/api/subscriptions/" + subscription.id(),
                            "/api/subscriptions/" + subscription.id() + "/preview",
                            "/api/feeds/" + observationId,
                            "/api/feeds/" + observationId + "/stream",
                            "/api/feeds/" + releases.getFirst(),
                            "/api/feeds/" + WORD.replace('å', 'a'))) {
                var answer = get(path, token);
                left.add(answer.headers() + answer.body());
            }
        }
        left.add(streamed());
        left.add(get("/actuator/prometheus", coordinator).body());
        left.add(get("/v3/api-docs", "").body());
        left.add(log.getAll());

        assertThat(told)
                .anyMatch(it -> it.contains(TOLD))
                .anyMatch(it -> it.contains("\"count\":" + (HIDDEN + FEW + 1)))
                .anyMatch(it -> it.contains(";" + (HIDDEN + FEW + 1) + "\r\n"));
        for (var text : left) {
            for (var canary : canaries()) {
                assertThat(text.toLowerCase(Locale.ROOT))
                        .as(canary)
                        .doesNotContain(canary.toLowerCase(Locale.ROOT));
            }
        }
        assertThat(told).noneMatch(it -> it.contains(WITHDRAWN));
    }

    /** All that there is of the stream, as it comes over the wire. */
    private String streamed() {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path() + "/stream"))
                        .header("Authorization", "Bearer " + authority)
                        .build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var all = lines.limit(4 * subscription.number()).collect(Collectors.joining("\n"));
            client.shutdownNow();
            assertThat(all).contains("id:" + (subscription.number() - 1));
            return all;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> canaries() {
        var canaries =
                new ArrayList<>(
                        List.of(
                                WORD,
                                TAG,
                                DAY,
                                "20190723",
                                observationId.toString(),
                                faultId.toString(),
                                meeting.toString(),
                                // The recorder and the proposer, and what ties a request together.
                                "p-abcdefghij",
                                "p-kanarie",
                                "Kanariegruppen",
                                "\"count\":" + HIDDEN,
                                ";" + HIDDEN + "\r\n",
                                "\"count\":" + FEW + ",",
                                ";" + FEW + "\r\n"));
        releases.forEach(it -> canaries.add(it.toString()));
        return canaries;
    }

    private void everythingHappens() {
        var seen =
                observation(observationId)
                        .of(operation)
                        .occurred(DAY)
                        .findings(finding("FORSAKRINGSKASSAN", "TILLGANGLIGHET"))
                        .tags(TAG)
                        .text(SEALS, WORD + " i beskrivningen")
                        .consequences(SEALS, WORD + " i följderna")
                        .reference(SEALS, WORD + " i hänvisningen");
        var fault = fault(faultId).of(operation).text(SEALS, WORD + " i systemfelet");
        var declined = SEALS.seal(observationId, Field.SUMMARY, WORD + " i det som avvisades");
        var about = SEALS.seal(observationId, Field.SUMMARY, TOLD);
        var withdrawn = SEALS.seal(observationId, Field.SUMMARY, WITHDRAWN);
        var ofFault = SEALS.seal(faultId, Field.SUMMARY, TOLD + " om systemfelet");
        var recipients = List.of(recipient);
        history.then(
                        seen.recorded(),
                        seen.corrected(),
                        new MeetingOpened(meeting, operation, "Kanariegruppen"))
                .in(meeting)
                .then(
                        new ObservationReviewed(
                                observationId,
                                ReviewDecision.KEEP_WATCHING,
                                "Kanariegruppen",
                                SEALS.seal(observationId, Field.COMPREHENSIBILITY, WORD),
                                null,
                                null,
                                null))
                .in(null)
                .then(
                        new ObservationReleaseProposed(
                                observationId, releases.get(0), declined, recipients, "p-kanarie"),
                        new ObservationReleaseDeclined(
                                observationId,
                                releases.get(0),
                                SEALS.seal(observationId, Field.REASON, WORD)),
                        new ObservationReleased(observationId, releases.get(1), about, recipients),
                        fault.declared(observationId),
                        subscription.granted());
        // Enough that there is an archive, the first of them told and withdrawn.
        var first = subscription.published(observationId, releases.get(1), withdrawn);
        history.then(
                first,
                subscription.withdrawn(first, WithdrawalReason.PERSONAL_DATA),
                subscription.replacing(first).published(observationId, releases.get(2), about),
                subscription
                        .about(null, null, null)
                        .published(
                                new Subject(Subject.Kind.SYSTEM_FAULT, faultId),
                                releases.get(2),
                                ofFault));
        more(2 * Feeds.PAGE);
        history.then(
                new EntryAnswered(
                        subscription.id(),
                        UUID.randomUUID(),
                        first.entryId(),
                        ReplyKind.QUESTION,
                        LocalDate.parse(DAY),
                        SEALS.seal(subscription.id(), Field.REPLY, WORD),
                        null));
        counted(HIDDEN, "SIP");
        counted(FEW, "BEMOTANDE");
        var known = Instant.parse("2026-02-01T00:00:00Z");
        history.then(new FiguresPublished(operation, 2019, UUID.randomUUID(), known));
    }

    private void counted(int number, String type) {
        for (int i = 0; i < number; i++) {
            history.then(
                    observation()
                            .of(operation)
                            .occurred(DAY)
                            .findings(finding(recipient, type))
                            .recorded());
        }
    }
}
