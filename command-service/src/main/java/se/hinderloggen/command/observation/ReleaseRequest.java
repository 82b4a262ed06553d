package se.hinderloggen.command.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary for others to read, written for that purpose.
 *
 * @param releaseId a UUID made by the caller, so that the request may be repeated safely; made here
 *     when absent
 * @param recipients authorities by code or name
 * @param acknowledged codes of doubtful findings of the personal-data guard that someone has looked
 *     at
 */
public record ReleaseRequest(
        @Nullable String releaseId,
        @Nullable String summary,
        @Nullable List<String> recipients,
        @Nullable List<String> acknowledged) {}
