package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document of a feed, whatever form it is then written in.
 *
 * @param organisation code of the PO operation that it comes from
 * @param recipient code of the authority that it goes to, or {@code KOMMUN/} and a municipality's
 * @param updated of the feed, or of what an archived page holds; never moves backwards
 * @param archived whether it is a page of the archive (RFC 5005)
 */
record FeedDocument(
        UUID subscriptionId,
        String organisation,
        String recipient,
        Instant updated,
        boolean archived,
        Links links,
        List<Entry> entries) {

    FeedDocument {
        updated = Entry.inMillis(updated);
        entries = List.copyOf(entries);
    }

    /**
     * Addresses of this document and of those around it.
     *
     * @param current of the feed's newest document
     * @param previousArchive of the archived page with what came before
     * @param nextArchive of the archived page with what came after
     * @param next of what comes after this one, where a reader goes along the sequence
     */
    record Links(
            String self,
            String current,
            @Nullable String previousArchive,
            @Nullable String nextArchive,
            @Nullable String next) {}
}
