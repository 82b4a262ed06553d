package se.hinderloggen.command.report;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.report.ReportRequests.Chapter;
import se.hinderloggen.command.report.ReportRequests.Example;
import se.hinderloggen.command.report.ReportRequests.Publication;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.ChapterKey;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.problem.ProblemException;

/** Understands what was sent about a report, and notes all that is wrong with its field. */
final class ReportReader {

    static final int LONGEST_TEXT = 20_000;
    private static final int MOST_EXAMPLES = 50;

    /**
     * What was sent, understood.
     *
     * @param chapters those with a text, in the report's order
     */
    record Read(
            UUID publicationId,
            Audience audience,
            Instant knownUntil,
            long catalogueVersion,
            @Nullable Integer comparedWith,
            Map<ChapterKey, String> chapters,
            List<QuotedSummary> examples,
            String figuresHash) {}

    private final CheckedFields fields;

    ReportReader(CheckedFields fields) {
        this.fields = fields;
    }

    /**
     * @param newestCatalogue the version that the catalogue has come to
     * @throws ProblemException 422
     */
    Read read(Publication request, long newestCatalogue) {
        var id = Requests.idOrNew("publicationId", request.publicationId(), fields);
        var audience = Requests.choice("audience", Audience.class, request.audience(), fields);
        var knownUntil = moment(request.knownUntil());
        long version = version(request.catalogueVersion(), newestCatalogue);
        var hash = hash(request.figuresHash());
        var chapters = chapters(request.chapters());
        var examples = examples(request.examples());
        fields.refuseIfWrong();
        return new Read(
                id,
                Objects.requireNonNull(audience),
                Objects.requireNonNull(knownUntil),
                version,
                request.comparedWith(),
                chapters,
                examples,
                Objects.requireNonNull(hash));
    }

    private @Nullable Instant moment(@Nullable String written) {
        try {
            var moment = Instant.parse(Objects.requireNonNullElse(written, ""));
            // As PostgreSQL keeps the times of events.
            if (moment.equals(moment.truncatedTo(ChronoUnit.MICROS))) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Noted below, together with what is too exact.
        }
        fields.error(
                "knownUntil",
                "not-a-moment",
                "Skicka tidpunkten som den står i siffrorna.",
                "Send the moment as the figures have it.");
        return null;
    }

    private long version(@Nullable Long written, long newest) {
        if (written == null || written < 0 || written > newest) {
            fields.error(
                    "catalogueVersion",
                    "no-such-catalogue",
                    "Skicka katalogens version som den står i siffrorna.",
                    "Send the version of the catalogue as the figures have it.");
            return -1;
        }
        return written;
    }

    private @Nullable String hash(@Nullable String written) {
        if (written == null || !written.matches("[0-9a-f]{64}")) {
            fields.error(
                    "figuresHash",
                    "not-a-hash",
                    "Skicka siffrornas ETag utan citattecken: 64 hexadecimala siffror.",
                    "Send the ETag of the figures without quotes: 64 hexadecimal digits.");
            return null;
        }
        return written;
    }

    private Map<ChapterKey, String> chapters(@Nullable List<Chapter> written) {
        var chapters = new EnumMap<ChapterKey, String>(ChapterKey.class);
        for (int i = 0; written != null && i < written.size(); i++) {
            String field = "chapters[" + i + "]";
            var chapter = written.get(i);
            var key = Requests.choice(field + ".key", ChapterKey.class, chapter.key(), fields);
            var text = fields.text(field + ".text", chapter.text(), LONGEST_TEXT);
            if (key != null && text != null && chapters.put(key, text) != null) {
                fields.error(
                        field + ".key",
                        "chapter-twice",
                        "Kapitlet finns redan.",
                        "The chapter is there already.");
            }
        }
        return chapters;
    }

    private List<QuotedSummary> examples(@Nullable List<Example> written) {
        var examples = new ArrayList<QuotedSummary>();
        if (written == null) {
            return List.of();
        }
        if (written.size() > MOST_EXAMPLES) {
            fields.error(
                    "examples",
                    "too-many",
                    "Högst " + MOST_EXAMPLES + " exempel.",
                    "At most " + MOST_EXAMPLES + " examples.");
            return List.of();
        }
        for (int i = 0; i < written.size(); i++) {
            var example = example(written.get(i));
            if (example == null) {
                noSuchSummary(i);
            } else if (examples.contains(example)) {
                fields.error(
                        "examples[" + i + "]",
                        "example-twice",
                        "Exemplet är redan med.",
                        "The example is there already.");
            } else {
                examples.add(example);
            }
        }
        return examples;
    }

    private static @Nullable QuotedSummary example(Example written) {
        var about = written.about();
        if (about == null || about.kind() == null || about.id() == null) {
            return null;
        }
        var kind =
                switch (about.kind()) {
                    case "OBSERVATION" -> Subject.Kind.OBSERVATION;
                    case "SYSTEM_FAULT" -> Subject.Kind.SYSTEM_FAULT;
                    default -> null;
                };
        var id = Requests.parse(about.id());
        var releaseId = Requests.parse(Objects.requireNonNullElse(written.releaseId(), ""));
        return kind == null || id.isEmpty() || releaseId.isEmpty()
                ? null
                : new QuotedSummary(new Subject(kind, id.get()), releaseId.get());
    }

    /** One that is foreign, not released, revoked or not there: all look the same. */
    void noSuchSummary(int index) {
        fields.error(
                "examples[" + index + "]",
                "no-such-summary",
                "Det finns ingen sådan utlämnad sammanfattning. Välj en som är godkänd och inte tillbakadragen.",
                "There is no such released summary. Choose one that is approved and not revoked.");
    }
}
