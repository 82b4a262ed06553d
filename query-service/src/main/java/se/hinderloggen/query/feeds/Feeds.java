package se.hinderloggen.query.feeds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.query.feeds.FeedDocument.Links;

/**
 * The documents of a feed. Which entries stand in which follows from their numbers alone, so it is
 * the same after every rebuild, and no reader misses one or gets one twice.
 *
 * <p>The archive (RFC 5005) has pages of {@value #PAGE} numbers each. A page is put away only when
 * the newest document still has as many entries beside it, so that whoever knows nothing of
 * archives finds the newest {@value #PAGE} at least.
 */
@Component
class Feeds {

    static final int PAGE = 50;
    static final int MOST = 500;

    private final Heads heads;
    private final FeedEntries entries;

    Feeds(Heads heads, FeedEntries entries) {
        this.heads = heads;
        this.entries = entries;
    }

    /** What was read, all of it from one moment. */
    record Read(Head head, String state, FeedDocument document) {}

    /** The newest entries, the newest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Read> newest(Reader reader, UUID id, String base) {
        return heads.now(reader, id)
                .map(
                        head -> {
                            long pages = pages(head.entries());
                            var links =
                                    new Links(
                                            base,
                                            base,
                                            pages == 0 ? null : page(base, pages),
                                            null,
                                            null);
                            return read(
                                    head,
                                    head.state(),
                                    pages * PAGE,
                                    head.entries(),
                                    false,
                                    true,
                                    links);
                        });
    }

    /** So many of the newest, the newest first, and nothing about the others. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Read> newest(Reader reader, UUID id, String base, int limit) {
        return heads.now(reader, id)
                .map(
                        head -> {
                            var links = new Links(last(base, limit), base, null, null, null);
                            long after = Math.max(0, head.entries() - limit);
                            return read(
                                    head, head.state(), after, head.entries(), false, true, links);
                        });
    }

    /** Those that come after a number, in order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Read> after(Reader reader, UUID id, String base, long after, int limit) {
        return heads.now(reader, id)
                .map(
                        head -> {
                            long last = Math.min(after + limit, head.entries());
                            var links =
                                    new Links(
                                            along(base, after, limit),
                                            base,
                                            null,
                                            null,
                                            last < head.entries()
                                                    ? along(base, last, limit)
                                                    : null);
                            return read(head, head.state(), after, last, false, false, links);
                        });
    }

    /** A page of the archive, from 1, the newest first; absent as long as it is not full. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Read> archived(Reader reader, UUID id, String base, long number) {
        return heads.now(reader, id)
                .filter(head -> number >= 1 && number <= pages(head.entries()))
                .map(
                        head -> {
                            var links =
                                    new Links(
                                            page(base, number),
                                            base,
                                            number == 1 ? null : page(base, number - 1),
                                            number < pages(head.entries())
                                                    ? page(base, number + 1)
                                                    : null,
                                            null);
                            return read(
                                    head,
                                    stateOfPage(head, number).orElseThrow(),
                                    (number - 1) * PAGE,
                                    number * PAGE,
                                    true,
                                    true,
                                    links);
                        });
    }

    /**
     * Another one whenever a page may read otherwise than before: when something in it is
     * withdrawn, or a page comes after it. Absent when there is no such page.
     */
    Optional<String> stateOfPage(Head head, long number) {
        long pages = pages(head.entries());
        return number < 1 || number > pages
                ? Optional.empty()
                : Optional.of(
                        head.stateOf(
                                (number < pages ? "n" : "l")
                                        + entries.goneBetween(
                                                head.subscriptionId(),
                                                (number - 1) * PAGE,
                                                number * PAGE)));
    }

    /** How many pages are in the archive when there are so many entries. */
    static long pages(long entries) {
        return Math.max(0, entries / PAGE - 1);
    }

    private Read read(
            Head head,
            String state,
            long after,
            long last,
            boolean archived,
            boolean newestFirst,
            Links links) {
        var found = entries.between(head.subscriptionId(), after, last);
        var updated =
                archived
                        ? found.stream()
                                .map(Entry::updated)
                                .reduce(found.getFirst().updated(), (a, b) -> a.isAfter(b) ? a : b)
                        : head.updated();
        List<Entry> ordered = newestFirst ? found.reversed() : found;
        return new Read(
                head,
                state,
                new FeedDocument(
                        head.subscriptionId(),
                        head.organisation(),
                        head.recipient(),
                        updated,
                        archived,
                        links,
                        ordered));
    }

    private static String page(String base, long number) {
        return base + "/archive/" + number;
    }

    static String last(String base, int limit) {
        return base + "?limit=" + limit;
    }

    static String along(String base, long after, int limit) {
        return base + "?after=" + after + "&limit=" + limit;
    }
}
