package se.hinderloggen.query.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;

/** JSON Feed 1.1, with what it has no word for under {@code _hinderloggen}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") @Nullable String nextUrl,
        String description,
        List<Author> authors,
        String language,
        List<Item> items) {

    record Author(String name) {}

    /** An entry, also where it stands alone: in a stream, and as what a CloudEvent is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<String> tags,
            String language,
            @JsonProperty("_hinderloggen") Extension extension) {

        static Item of(Entry entry, FeedWords words) {
            return new Item(
                    entry.id(),
                    words.title(entry),
                    words.text(entry),
                    entry.published(),
                    entry.updated(),
                    tags(entry, words),
                    words.language(),
                    Extension.of(entry, words));
        }

        private static List<String> tags(Entry entry, FeedWords words) {
            return switch (entry.content()) {
                case Summary it ->
                        Stream.concat(
                                        Stream.ofNullable(it.kind()).map(words::kind),
                                        words.findings(entry, it).stream()
                                                .map(CodedFinding::eventType)
                                                .filter(Objects::nonNull))
                                .map(Coded::label)
                                .distinct()
                                .toList();
                case Gone _ -> List.of();
                case Withdrawal _ -> List.of();
            };
        }
    }

    /** What an entry is. */
    enum What {
        @JsonProperty("summary")
        SUMMARY,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("withdrawal")
        WITHDRAWAL
    }

    /**
     * @param number the cursor: the next question is {@code ?after=} this
     * @param replaces the id of the entry in whose place it comes, which was withdrawn
     * @param withdraws the id of the entry that a withdrawal takes back
     * @param reason why it was withdrawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extension(
            long number,
            What what,
            @Nullable Coded kind,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable List<CodedFinding> findings,
            @Nullable String replaces,
            @Nullable String withdraws,
            @Nullable Long withdrawsNumber,
            @Nullable Coded reason) {

        static Extension of(Entry entry, FeedWords words) {
            long number = entry.number();
            return switch (entry.content()) {
                case Summary it ->
                        new Extension(
                                number,
                                What.SUMMARY,
                                it.kind() == null ? null : words.kind(it.kind()),
                                it.year(),
                                it.month(),
                                words.findings(entry, it),
                                it.replaces() == null ? null : Entry.urn(it.replaces()),
                                null,
                                null,
                                null);
                case Gone it -> withdrawn(number, What.WITHDRAWN, null, null, words, it.reason());
                case Withdrawal it ->
                        withdrawn(
                                number,
                                What.WITHDRAWAL,
                                Entry.urn(it.withdraws()),
                                it.withdrawsNumber(),
                                words,
                                it.reason());
            };
        }

        private static Extension withdrawn(
                long number,
                What what,
                @Nullable String withdraws,
                @Nullable Long withdrawsNumber,
                FeedWords words,
                WithdrawalReason reason) {
            return new Extension(
                    number,
                    what,
                    null,
                    null,
                    null,
                    null,
                    null,
                    withdraws,
                    withdrawsNumber,
                    words.reason(reason));
        }
    }

    static JsonFeed of(FeedDocument feed, FeedWords words) {
        var links = feed.links();
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                words.title(feed),
                links.self(),
                // What it calls next is what a reader fetches to get the rest.
                links.next() == null ? links.previousArchive() : links.next(),
                words.description(),
                List.of(new Author(words.operation(feed))),
                words.language(),
                feed.entries().stream().map(it -> Item.of(it, words)).toList());
    }
}
