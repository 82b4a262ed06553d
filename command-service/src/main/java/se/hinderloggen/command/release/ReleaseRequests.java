package se.hinderloggen.command.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines send about a summary. Everything is text, so that whatever is wrong can
 * be answered field by field. {@code acknowledged} holds codes of doubtful finds of the
 * personal-data guard that someone has looked at.
 */
public final class ReleaseRequests {

    private ReleaseRequests() {}

    /**
     * A summary for others to read, written for that purpose.
     *
     * @param releaseId a UUID made by the caller, so that the request may be repeated safely; made
     *     here when absent
     * @param recipients authorities by code or name
     */
    public record Proposal(
            @Nullable String releaseId,
            @Nullable String summary,
            @Nullable List<String> recipients,
            @Nullable List<String> acknowledged) {}

    public record Declination(@Nullable String reason, @Nullable List<String> acknowledged) {}

    /**
     * @param reason {@code PERSONAL_DATA}, {@code INCORRECT} or {@code REPLACED}
     */
    public record Revocation(@Nullable String reason) {}

    /**
     * @param state {@code proposed} while somebody else has to approve it; {@code released}, {@code
     *     declined}, {@code revoked}
     * @param version sequence number of the last event of what it is about; as the {@code ETag}
     * @param position to send as {@code waitFor} with a query that has to see the outcome
     */
    public record Outcome(
            String id, String releaseId, String state, long version, String position) {}
}
