package se.hinderloggen.query.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.ChapterKey;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.ReportEvent.ReportErratumAdded;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.releases.QuotedSummaries;
import se.hinderloggen.query.reports.ReportFigures.Named;
import se.hinderloggen.query.reports.ReportTable.Happened;

/** The reports that were published, as they read, and what has become of them. */
@Component
class PublishedReports {

    private final ReportTable table;
    private final FiguresOfReports figures;
    private final ReportedFaults faults;
    private final QuotedSummaries summaries;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;
    private final Clock clock;
    private final ReportProperties properties;

    PublishedReports(
            ReportTable table,
            FiguresOfReports figures,
            ReportedFaults faults,
            QuotedSummaries summaries,
            KeyReader keys,
            TextOpener opener,
            Catalogues catalogues,
            Clock clock,
            ReportProperties properties) {
        this.table = table;
        this.figures = figures;
        this.faults = faults;
        this.summaries = summaries;
        this.keys = keys;
        this.opener = opener;
        this.catalogues = catalogues;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * One in the list.
     *
     * @param errata how many there are
     */
    record Item(
            Named organisation,
            int year,
            UUID publicationId,
            Audience audience,
            Instant publishedAt,
            Instant knownUntil,
            @Nullable Integer comparedWith,
            int errata) {}

    record Chapter(ChapterKey key, @Nullable String text) {}

    /**
     * @param about absent for everyone, as the id
     * @param text absent where it must not be read any more
     */
    record Example(
            @Nullable Subject about,
            @Nullable UUID releaseId,
            QuotedSummaries.State state,
            @Nullable String text) {}

    record Erratum(UUID erratumId, Instant at, @Nullable String text) {}

    /**
     * A report as it reads. What stands in it never changes, but for examples and summaries that
     * must not be read any more; {@code errata}, {@code intact} and {@code changesSince} stand
     * beside it.
     *
     * @param figures canonical
     */
    record Report(
            ReportPublished published,
            Instant publishedAt,
            List<Chapter> chapters,
            List<Example> examples,
            List<ReportedFaults.Text> systemFaultTexts,
            FiguresOfReports.Document figures,
            boolean intact,
            List<Erratum> errata,
            List<Changes.Change> changesSince) {}

    /** Of these operations, the newest first. */
    List<Item> of(List<String> organisations, @Nullable Audience audience) {
        var catalogue = catalogues.today();
        var items = new ArrayList<Item>();
        for (var organisation : organisations) {
            var happened = table.of(organisation);
            for (var it : happened) {
                if (it.event() instanceof ReportPublished published
                        && (audience == null || published.audience() == audience)) {
                    items.add(
                            new Item(
                                    Named.of(catalogue.organisation(organisation)),
                                    published.year(),
                                    published.publicationId(),
                                    published.audience(),
                                    it.at(),
                                    published.knownUntil(),
                                    published.comparedWith(),
                                    errata(happened, published.publicationId()).size()));
                }
            }
        }
        items.sort(
                (one, other) ->
                        one.publishedAt().equals(other.publishedAt())
                                ? one.publicationId().compareTo(other.publicationId())
                                : other.publishedAt().compareTo(one.publishedAt()));
        return items;
    }

    /** The operations whose reports for everyone an authority may read. */
    List<String> operationsTelling(String authority) {
        return table.operationsTelling(authority);
    }

    Optional<ReportPublished> find(String organisation, int year, UUID publicationId) {
        return table.of(organisation, year, publicationId).stream()
                .map(Happened::event)
                .filter(ReportPublished.class::isInstance)
                .map(ReportPublished.class::cast)
                .findFirst();
    }

    Report read(ReportPublished published) {
        var happened =
                table.of(published.organisation(), published.year(), published.publicationId());
        var question = ReportQuestion.of(published);
        var document = figures.of(question);
        var key = key(published.publicationId());
        return new Report(
                published,
                happened.getFirst().at(),
                published.chapters().stream()
                        .map(
                                it ->
                                        new Chapter(
                                                it.key(),
                                                opener.open(key, Field.CHAPTER, it.text())))
                        .toList(),
                examples(published),
                faults.texts(question),
                document,
                document.hash().equals(published.figuresHash()),
                errata(happened, published.publicationId()).stream()
                        .map(it -> erratum(it, key))
                        .toList(),
                Changes.between(document.figures(), figures.of(now(question)).figures()));
    }

    /** What is known everywhere by now, in the catalogue of then. */
    ReportQuestion now(ReportQuestion question) {
        var moment = settled();
        // What was published just now was known before this.
        var later = moment.isBefore(question.knownUntil()) ? question.knownUntil() : moment;
        return question.at(
                later, Math.max(catalogues.versionAt(later), question.catalogueVersion()));
    }

    /** The moment up to which figures are settled now. */
    Instant settled() {
        return clock.instant().minus(properties.settled()).truncatedTo(ChronoUnit.MICROS);
    }

    private List<Example> examples(ReportPublished published) {
        var read = summaries.read(published.examples());
        boolean ours = published.audience() == Audience.INTERNAL;
        return published.examples().stream()
                .map(
                        it -> {
                            var quoted = read.get(it);
                            return new Example(
                                    ours ? it.about() : null,
                                    ours ? it.releaseId() : null,
                                    quoted == null ? QuotedSummaries.State.ERASED : quoted.state(),
                                    quoted == null ? null : quoted.text());
                        })
                .toList();
    }

    private static List<Happened> errata(List<Happened> happened, UUID publicationId) {
        return happened.stream()
                .filter(it -> it.event() instanceof ReportErratumAdded)
                .filter(it -> it.event().publicationId().equals(publicationId))
                .toList();
    }

    private Erratum erratum(Happened happened, @Nullable TextKey key) {
        return switch (happened.event()) {
            case ReportErratumAdded it ->
                    new Erratum(
                            it.erratumId(),
                            happened.at(),
                            opener.open(key, Field.ERRATUM, it.text()));
            case ReportPublished it ->
                    throw new IllegalStateException(it.publicationId() + " is no erratum");
        };
    }

    private @Nullable TextKey key(UUID publicationId) {
        var id = ReportEvent.textsOf(publicationId);
        return keys.find(List.of(id)).get(id);
    }
}
