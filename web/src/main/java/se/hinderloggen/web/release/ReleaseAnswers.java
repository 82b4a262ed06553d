package se.hinderloggen.web.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;

/** What the query-service answers about summaries, and about what authorities answered them. */
public final class ReleaseAnswers {

    private ReleaseAnswers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Releases(List<Release> releases, @Nullable String next) {}

    /**
     * @param summary absent once what it is about is erased
     * @param recipients codes of authorities
     * @param state PROPOSED, RELEASED, DECLINED or REVOKED
     * @param reason why it was declined, in words; why it was revoked, as a code
     * @param entries where it went
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Release(
            UUID releaseId,
            About about,
            @Nullable String summary,
            List<String> recipients,
            String state,
            Instant proposedAt,
            boolean proposedByMe,
            @Nullable Instant decidedAt,
            boolean decidedByMe,
            @Nullable String reason,
            List<Entry> entries) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        /** Of the page that shows it. */
        public String page() {
            return about.kind.page(about.id, releaseId.toString());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record About(Subject kind, UUID id) {}

    /**
     * @param withdrawnBy number of the entry that withdraws it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            UUID subscriptionId, String recipient, long number, @Nullable Long withdrawnBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Replies(List<Reply> answers) {}

    /** What an authority answered to an entry of its feed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reply(
            UUID answerId,
            UUID subscriptionId,
            Coded recipient,
            UUID entryId,
            long number,
            About about,
            Coded kind,
            @Nullable String text,
            @Nullable LocalDate promisedBy,
            Instant answeredAt) {}
}
