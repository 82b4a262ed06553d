package se.hinderloggen.query.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.events.ChapterKey;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.ReportChapter;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.ReportEvent.ReportErratumAdded;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Subscriptions;
import tools.jackson.databind.JsonNode;

/** An operation with two years behind it, and what is asked about its reports. */
abstract class ReportQuestions extends QueryService {

    static final int YEAR = 2025;
    static final int BEFORE = 2024;
    static final String MARCH = "2026-03-01T00:00:00Z";
    static final String AUTHORITY = "FORSAKRINGSKASSAN";

    final String operation = newOperation();
    final String recipient = "MYNDIGHET_" + operation;
    final String coordinator = token("SAMORDNARE", operation);
    final String authority = tokenAt("MYNDIGHET", recipient);
    final History history = new History().of(operation);
    final Subscriptions subscription = Subscriptions.subscription().of(operation).to(recipient);

    /** Clients, assignments, and so many observations of both years. */
    List<Observations> twoYears() {
        history.then(
                subscription.granted(),
                new BaseFiguresRegistered(operation, BEFORE, null, 175, 726),
                new BaseFiguresRegistered(operation, YEAR, null, 218, 1338),
                new BaseFiguresRegistered(operation, YEAR, "1780", 3, null));
        var all = new ArrayList<Observations>();
        all.addAll(observed(40, BEFORE, "TILLGANGLIGHET"));
        all.addAll(observed(9, BEFORE, "BEMOTANDE"));
        all.addAll(observed(12, YEAR, "TILLGANGLIGHET"));
        all.addAll(observed(8, YEAR, "BEMOTANDE"));
        all.addAll(observed(2, YEAR, "SIP"));
        return all;
    }

    List<Observations> observed(int number, int year, String type) {
        var observations = new ArrayList<Observations>();
        for (int i = 0; i < number; i++) {
            var it =
                    Observations.observation()
                            .of(operation)
                            .kind(i % 4 == 3 ? Kind.SYSTEMRATT : Kind.HINDER)
                            .occurred(i % 3 == 0 ? year + "" : year + "-0" + (1 + i % 9))
                            .findings(finding(AUTHORITY, type))
                            .text(SEALS, "Ingen svarade i telefonen.");
            history.then(it.recorded());
            observations.add(it);
        }
        return observations;
    }

    void publishFigures(int year, String knownUntil) {
        history.then(
                new FiguresPublished(
                        operation, year, UUID.randomUUID(), Instant.parse(knownUntil)));
    }

    void happen() {
        happen(history, coordinator);
    }

    String path() {
        return "/api/reports/" + operation + "/" + YEAR;
    }

    Answer figures(Audience audience, String knownUntil, String... more) {
        var parameters = new ArrayList<>(List.of("audience", audience.name()));
        parameters.addAll(List.of("knownUntil", knownUntil, "comparedWith", "" + BEFORE));
        parameters.addAll(List.of(more));
        var answer = get(path() + "/figures", coordinator, parameters.toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** The part of an answer that is canonical, byte by byte. */
    static String figuresIn(Answer answer) {
        int begin = answer.body().indexOf("\"figures\":") + "\"figures\":".length();
        int end = answer.body().indexOf(",\"figuresHash\":");
        return answer.body().substring(begin, end);
    }

    UUID publish(
            Audience audience, Answer figures, @Nullable String text, QuotedSummary... quoted) {
        var id = UUID.randomUUID();
        var it = figures.json().path("figures");
        history.then(
                new ReportPublished(
                        operation,
                        YEAR,
                        id,
                        audience,
                        Instant.parse(it.path("knownUntil").asString()),
                        it.at("/catalogue/version").asLong(),
                        BEFORE,
                        text == null
                                ? List.of()
                                : List.of(
                                        new ReportChapter(
                                                ChapterKey.SUMMARY,
                                                sealed(id, Field.CHAPTER, text))),
                        List.of(quoted),
                        figures.json().path("figuresHash").asString()));
        return id;
    }

    ReportErratumAdded erratum(UUID publication, String text) {
        return new ReportErratumAdded(
                operation,
                YEAR,
                publication,
                UUID.randomUUID(),
                sealed(publication, Field.ERRATUM, text));
    }

    private static SealedText sealed(UUID publication, Field field, String text) {
        return SEALS.seal(ReportEvent.textsOf(publication), field, text);
    }

    Answer published(UUID publication, String token) {
        return get(path() + "/publications/" + publication, token);
    }

    Answer published(UUID publication) {
        var answer = published(publication, coordinator);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    static JsonNode row(JsonNode rows, String key) {
        return rows.valueStream()
                .filter(it -> it.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + rows));
    }
}
