package se.hinderloggen.query.releases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Subject;

/**
 * @param next where the next page begins; absent when there is none
 */
record ReleaseAnswer(List<Item> releases, @Nullable String next) {

    /**
     * @param summary absent once what it is about is erased
     * @param recipients authorities, by code
     * @param state PROPOSED as long as somebody else has to approve it; RELEASED, DECLINED, REVOKED
     * @param proposedAt or released at once
     * @param proposedByMe whether whoever asks wrote it, and cannot approve it
     * @param decidedAt when it came to stand as it does; absent when it is proposed
     * @param reason why it was declined, in words, or why it was revoked, as a code
     * @param entries where it went
     */
    record Item(
            UUID releaseId,
            Subject about,
            @Nullable String summary,
            List<String> recipients,
            ReleaseRow.State state,
            Instant proposedAt,
            boolean proposedByMe,
            @Nullable Instant decidedAt,
            boolean decidedByMe,
            @Nullable String reason,
            List<Told> entries) {}

    /**
     * An entry of a feed.
     *
     * @param number of the entry
     * @param withdrawnBy number of the entry that withdraws it
     */
    record Told(UUID subscriptionId, String recipient, long number, @Nullable Long withdrawnBy) {}
}
