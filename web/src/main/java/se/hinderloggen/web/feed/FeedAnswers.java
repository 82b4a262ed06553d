package se.hinderloggen.web.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;

/** What the query-service answers about subscriptions and feeds. */
public final class FeedAnswers {

    private FeedAnswers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subscriptions(List<Subscription> items) {}

    /**
     * @param reason why it was revoked; never told to the recipient
     * @param entries how many there are, which is the number of the last
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subscription(
            UUID subscriptionId,
            Coded organisation,
            Coded recipient,
            Scope scope,
            Coded detail,
            String state,
            Instant grantedAt,
            @Nullable Instant changedAt,
            @Nullable Instant revokedAt,
            @Nullable String reason,
            long entries,
            long withdrawn,
            Instant updated,
            long version) {

        public boolean isActive() {
            return state.equals("active");
        }

        /** Else figures alone. */
        public boolean hasSummaries() {
            return detail.code().equals("SUMMARIES");
        }
    }

    /** What is absent or empty does not matter. */
    public record Scope(
            @Nullable Coded authority,
            @Nullable Coded unit,
            List<Coded> municipalities,
            List<Coded> eventTypes,
            List<Coded> kinds) {

        public boolean takesIn(Finding it, String kind) {
            return has(authority, it.authority())
                    && has(unit, it.unit())
                    && has(municipalities, it.municipality())
                    && has(eventTypes, it.eventType())
                    && (kinds.isEmpty()
                            || kind.isEmpty()
                            || kinds.stream().anyMatch(each -> each.code().equals(kind)));
        }

        private static boolean has(@Nullable Coded wanted, @Nullable Coded it) {
            return wanted == null || (it != null && wanted.code().equals(it.code()));
        }

        private static boolean has(List<Coded> wanted, @Nullable Coded it) {
            return wanted.isEmpty() || wanted.stream().anyMatch(each -> has(each, it));
        }
    }

    /** JSON Feed 1.1. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Feed(String title, List<Entry> items) {}

    /**
     * @param id urn of the entry's UUID
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            String id,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") Instant published,
            @JsonProperty("_hinderloggen") Told told) {

        public UUID entryId() {
            return UUID.fromString(id.substring("urn:uuid:".length()));
        }

        public boolean isSummary() {
            return told.what.equals("summary");
        }

        /** Has lost its text. */
        public boolean isWithdrawn() {
            return told.what.equals("withdrawn");
        }
    }

    /**
     * @param what summary, withdrawn or withdrawal
     * @param withdrawsNumber of the entry that a withdrawal is about
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Told(
            long number,
            String what,
            @Nullable Coded kind,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable List<Finding> findings,
            @Nullable Long withdrawsNumber,
            @Nullable Coded reason) {

        /** As {@code words.occurred} reads it; empty when it is of no single time. */
        public String time() {
            return year == null
                    ? ""
                    : month == null ? year.toString() : "%d-%02d".formatted(year, month);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EntryAnswers(List<EntryAnswer> answers) {}

    /** What the recipient has answered to an entry. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EntryAnswer(
            UUID answerId,
            UUID entryId,
            long number,
            Coded kind,
            @Nullable String text,
            @Nullable LocalDate promisedBy,
            Instant answeredAt) {}
}
