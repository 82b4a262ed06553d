package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.CatalogueFixture;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;
import se.hinderloggen.query.feeds.FeedDocument.Links;
import se.hinderloggen.query.fixture.StartCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same entries in every form, each read as its recipients would read it. */
class FeedFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Catalogue CATALOGUE =
            CatalogueFixture.catalogue(
                    LocalDate.of(2026, 11, 1),
                    StartCatalogue.history()
                            .then(
                                    new AuthorityRenamed(
                                            "FORSAKRINGSKASSAN",
                                            "Nya kassan",
                                            LocalDate.of(2026, 10, 1)))
                            .events());
    private static final UUID SUBSCRIPTION =
            UUID.fromString("01936d3e-4b5c-7d6e-8f70-8192a3b4c5d6");
    private static final String BASE = "https://po.example/api/feeds/" + SUBSCRIPTION;
    private static final Instant DAY = Instant.parse("2026-09-02T08:30:00.123456Z");

    private static final Entry FULL =
            entry(
                    1,
                    DAY,
                    new Summary(
                            id(9),
                            Kind.HINDER,
                            2026,
                            3,
                            List.of(
                                    new Finding(
                                            "FORSAKRINGSKASSAN", null, "1780", "TILLGANGLIGHET"),
                                    new Finding(
                                            "REGION_VARMLAND",
                                            "OPPENVARDSPSYKIATRI",
                                            null,
                                            "BEMOTANDE")),
                            "Telefonen stängs klockan nio. \"Ring i morgon\" & <vänta>;\nigen."));
    private static final Entry BARE =
            entry(
                    2,
                    DAY,
                    new Summary(
                            null,
                            null,
                            null,
                            null,
                            List.of(new Finding("FORSAKRINGSKASSAN", null, null, null)),
                            "Systemfelet i korthet."));
    private static final Entry GONE =
            new Entry(id(3), 3, DAY, DAY.plusSeconds(60), new Gone(WithdrawalReason.PERSONAL_DATA));
    private static final Entry WITHDRAWAL =
            entry(4, DAY.plusSeconds(60), new Withdrawal(id(3), 3, WithdrawalReason.PERSONAL_DATA));
    private static final List<Entry> ALL = List.of(FULL, BARE, GONE, WITHDRAWAL);

    @Nested
    class As_Atom {

        @Test
        void a_validator_finds_nothing_and_a_stock_reader_reads_all_of_it() {
            var feed = StrictAtom.read(atom(ALL, "sv"));
            assertThat(feed.getId()).isEqualTo("urn:uuid:" + SUBSCRIPTION);
            assertThat(feed.getTitle()).isEqualTo("Från PO Värmland till Försäkringskassan");
            assertThat(feed.getAuthors())
                    .extracting(it -> it.getName())
                    .containsExactly("PO Värmland");
            assertThat(feed.getUpdated()).isEqualTo(Date.from(Entry.inMillis(DAY.plusSeconds(60))));
            var entry = feed.getEntries().getFirst();
            assertThat(entry.getId()).isEqualTo("urn:uuid:" + id(1));
            assertThat(entry.getTitle())
                    .isEqualTo(
                            "Hinder/brist · Tillgänglighet, Bemötande · Försäkringskassan,"
                                    + " Öppenvårdspsykiatri · mars 2026");
            assertThat(entry.getPublished().toInstant()).isEqualTo("2026-09-02T08:30:00.123Z");
            assertThat(entry.getContents().getFirst().getValue())
                    .isEqualTo(((Summary) FULL.content()).text());
            assertThat(categories(entry))
                    .containsExactlyInAnyOrder(
                            "kind=HINDER (Hinder/brist)",
                            "time=2026-03 (mars 2026)",
                            "authority=FORSAKRINGSKASSAN (Försäkringskassan)",
                            "authority=REGION_VARMLAND (Region Värmland)",
                            "unit=REGION_VARMLAND/OPPENVARDSPSYKIATRI (Öppenvårdspsykiatri)",
                            "municipality=1780 (Karlstad)",
                            "event-type=TILLGANGLIGHET (Tillgänglighet)",
                            "event-type=BEMOTANDE (Bemötande)");
        }

        @Test
        void what_is_withdrawn_keeps_its_id_and_place_and_both_kinds_of_readers_are_told() {
            var written = atom(ALL, "sv");
            var feed = StrictAtom.read(written);
            var gone = feed.getEntries().get(2);
            assertThat(gone.getId()).isEqualTo("urn:uuid:" + id(3));
            assertThat(gone.getTitle()).isEqualTo("Nr 3 är återkallad");
            assertThat(gone.getUpdated()).isAfter(gone.getPublished());
            assertThat(feed.getEntries().get(3).getTitle()).isEqualTo("Återkallad: nr 3");
            assertThat(written)
                    .contains(
                            "<at:deleted-entry ref=\"urn:uuid:"
                                    + id(3)
                                    + "\" when=\"2026-09-02T08:31:00.123Z\"");
        }

        @Test
        void a_page_of_the_archive_says_so_and_points_to_those_beside_it() {
            var feed =
                    StrictAtom.read(
                            new String(
                                    AtomFeed.write(
                                            document(
                                                    ALL,
                                                    true,
                                                    new Links(
                                                            BASE + "/archive/2",
                                                            BASE,
                                                            BASE + "/archive/1",
                                                            BASE + "/archive/3",
                                                            null)),
                                            words("sv")),
                                    StandardCharsets.UTF_8));
            assertThat(feed.getForeignMarkup()).anyMatch(it -> it.getName().equals("archive"));
            assertThat(feed.getOtherLinks())
                    .extracting(Link::getRel, Link::getHref)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("self", BASE + "/archive/2"),
                            org.assertj.core.groups.Tuple.tuple("current", BASE),
                            org.assertj.core.groups.Tuple.tuple(
                                    "prev-archive", BASE + "/archive/1"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "next-archive", BASE + "/archive/3"));
        }

        @Test
        void without_entries_it_is_valid_too() {
            assertThat(StrictAtom.read(atom(List.of(), "en")).getEntries()).isEmpty();
        }

        @Test
        void what_xml_cannot_hold_is_replaced() {
            var odd = summary("a\u0000b\u000Bc\uFFFEd\uD800e 😀 \r\n]]>");
            var read = StrictAtom.read(atom(List.of(odd), "sv"));
            assertThat(content(read.getEntries().getFirst()))
                    .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe 😀 \n]]>");
        }

        @Test
        void the_validator_would_find_what_is_wrong() {
            var good = atom(ALL, "sv");
            for (var bad :
                    List.of(
                            good.replaceFirst("<updated>[^<]*</updated>", ""),
                            good.replace("T08:30:00.123Z", " 08:30"),
                            good.replaceFirst("<id>urn:uuid:", "<id>"),
                            good.replaceFirst("<author>.*</author>", ""),
                            good.replaceFirst("<content type=\"text\">[^<]*</content>", ""),
                            good.replaceFirst("</title>", "</title><unheard/>"))) {
                assertThat(bad).isNotEqualTo(good);
                assertThat(StrictAtom.faults(bad)).isNotEmpty();
            }
        }
    }

    @Nested
    class As_JSON_Feed {

        @Test
        void every_field_is_what_the_specification_asks_for() {
            var feed = json(Format.JSON, ALL, "sv");
            assertThat(feed.propertyNames())
                    .containsExactlyInAnyOrder(
                            "version",
                            "title",
                            "feed_url",
                            "description",
                            "authors",
                            "language",
                            "items");
            assertThat(feed.path("version").asString())
                    .isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.path("feed_url").asString()).isEqualTo(BASE);
            assertThat(feed.path("language").asString()).isEqualTo("sv");
            assertThat(feed.at("/authors/0/name").asString()).isEqualTo("PO Värmland");
            for (var item : feed.path("items")) {
                assertThat(item.propertyNames())
                        .containsExactlyInAnyOrder(
                                "id",
                                "title",
                                "content_text",
                                "date_published",
                                "date_modified",
                                "tags",
                                "language",
                                "_hinderloggen");
                assertThat(item.path("content_text").asString()).isNotBlank();
                assertThat(Instant.parse(item.path("date_modified").asString()))
                        .isAfterOrEqualTo(Instant.parse(item.path("date_published").asString()));
            }
            assertThat(feed.at("/items/0/_hinderloggen").toString())
                    .isEqualTo(
                            """
                            {"number":1,"what":"summary","kind":{"code":"HINDER","label":"Hinder/brist"},\
                            "year":2026,"month":3,"findings":[\
                            {"authority":{"code":"FORSAKRINGSKASSAN","label":"Försäkringskassan"},"unit":null,\
                            "municipality":{"code":"1780","label":"Karlstad"},\
                            "eventType":{"code":"TILLGANGLIGHET","label":"Tillgänglighet"}},\
                            {"authority":{"code":"REGION_VARMLAND","label":"Region Värmland"},\
                            "unit":{"code":"OPPENVARDSPSYKIATRI","label":"Öppenvårdspsykiatri"},"municipality":null,\
                            "eventType":{"code":"BEMOTANDE","label":"Bemötande"}}],\
                            "replaces":"urn:uuid:%s"}"""
                                    .formatted(id(9)));
            assertThat(feed.at("/items/3/_hinderloggen").toString())
                    .isEqualTo(
                            """
                            {"number":4,"what":"withdrawal","withdraws":"urn:uuid:%s","withdrawsNumber":3,\
                            "reason":{"code":"PERSONAL_DATA","label":"den kunde peka ut en person"}}"""
                                    .formatted(id(3)));
        }

        @Test
        void what_stands_around_the_summaries_is_english_for_whoever_asks_for_it() {
            var feed = json(Format.JSON, ALL, "en");
            assertThat(feed.path("title").asString())
                    .isEqualTo("From PO Värmland to Försäkringskassan");
            assertThat(feed.at("/items/0/title").asString())
                    .startsWith("Obstacle or deficiency · TILLGANGLIGHET, BEMOTANDE")
                    .endsWith("March 2026");
            assertThat(feed.at("/items/0/content_text").asString()).startsWith("Telefonen");
        }
    }

    @Nested
    class As_CSV {

        @Test
        void a_stock_reader_reads_a_line_per_entry() throws IOException {
            var lines = csv(ALL);
            assertThat(lines).hasSize(4);
            var full = lines.getFirst();
            assertThat(full.get("number")).isEqualTo("1");
            assertThat(full.get("id")).isEqualTo("urn:uuid:" + id(1));
            assertThat(full.get("authority")).isEqualTo("FORSAKRINGSKASSAN|REGION_VARMLAND");
            assertThat(full.get("municipality_name")).isEqualTo("Karlstad|");
            assertThat(full.get("text")).isEqualTo(((Summary) FULL.content()).text());
            assertThat(lines.get(3).get("withdraws")).isEqualTo("urn:uuid:" + id(3));
            assertThat(lines.get(2).get("reason")).isEqualTo("PERSONAL_DATA");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
        void what_a_program_would_take_for_a_formula_is_inert(String text) throws IOException {
            assertThat(csv(List.of(summary(text))).getFirst().get("text")).isEqualTo("'" + text);
        }

        private List<CSVRecord> csv(List<Entry> entries) throws IOException {
            var written = CsvFeed.write(document(entries), words("sv"));
            assertThat(written).startsWith("\uFEFFnumber;");
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(';')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(written.substring(1)))
                    .getRecords();
        }
    }

    @Nested
    class As_CloudEvents {

        @Test
        void the_specifications_own_library_reads_each_of_the_batch() {
            var batch = json(Format.CLOUD_EVENTS, ALL, "sv");
            assertThat(batch.isArray()).isTrue();
            var format =
                    Objects.requireNonNull(
                            EventFormatProvider.getInstance()
                                    .resolveFormat(JsonFormat.CONTENT_TYPE));
            var events =
                    batch.valueStream()
                            .map(it -> format.deserialize(JSON.writeValueAsBytes(it)))
                            .toList();
            assertThat(events)
                    .extracting(it -> it.getType())
                    .containsExactly(
                            "hinderloggen.feed.summary-published.v1",
                            "hinderloggen.feed.summary-published.v1",
                            "hinderloggen.feed.summary-published.v1",
                            "hinderloggen.feed.summary-withdrawn.v1");
            assertThat(events).extracting(it -> it.getId()).doesNotHaveDuplicates();
            assertThat(events)
                    .extracting(it -> String.valueOf(it.getExtension("sequence")))
                    .isSorted();
            assertThat(events.getFirst().getSource()).hasToString("urn:uuid:" + SUBSCRIPTION);
            assertThat(events.getFirst().getTime().toInstant()).isEqualTo(Entry.inMillis(DAY));
        }
    }

    @Test
    void an_entry_is_called_what_it_was_called_when_it_was_published() {
        var later = entry(5, Instant.parse("2026-10-15T08:00:00Z"), BARE.content());
        var feed = StrictAtom.read(atom(List.of(BARE, later), "sv"));
        assertThat(feed.getEntries().get(0).getTitle()).contains("Försäkringskassan");
        assertThat(feed.getEntries().get(1).getTitle()).contains("Nya kassan");
    }

    private static String content(com.rometools.rome.feed.atom.Entry entry) {
        return entry.getContents().stream().map(Content::getValue).collect(Collectors.joining());
    }

    private static List<String> categories(com.rometools.rome.feed.atom.Entry entry) {
        return entry.getCategories().stream().map(FeedFormsTest::written).toList();
    }

    private static String written(Category it) {
        return "%s=%s (%s)"
                .formatted(
                        it.getScheme().substring("urn:hinderloggen:feed:".length()),
                        it.getTerm(),
                        it.getLabel());
    }

    private static JsonNode json(Format format, List<Entry> entries, String language) {
        return JSON.readTree(format.write(document(entries), words(language), JSON));
    }

    private static String atom(List<Entry> entries, String language) {
        return new String(
                AtomFeed.write(document(entries), words(language)), StandardCharsets.UTF_8);
    }

    private static FeedDocument document(List<Entry> entries) {
        return document(entries, false, new Links(BASE, BASE, null, null, null));
    }

    private static FeedDocument document(List<Entry> entries, boolean archived, Links links) {
        return new FeedDocument(
                SUBSCRIPTION,
                "PO_VARMLAND",
                "FORSAKRINGSKASSAN",
                DAY.plusSeconds(60),
                archived,
                links,
                entries);
    }

    private static FeedWords words(String language) {
        return new FeedWords(CATALOGUE, language.equals("en"));
    }

    private static Entry summary(String text) {
        var findings = List.of(new Finding("FORSAKRINGSKASSAN", null, null, null));
        return entry(7, DAY, new Summary(null, null, null, null, findings, text));
    }

    private static Entry entry(long number, Instant at, Entry.Content content) {
        return new Entry(id(number), number, at, at, content);
    }

    private static UUID id(long number) {
        return new UUID(0x5d41402abc4b3a76L, number);
    }
}
