package se.hinderloggen.command.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines send. Everything is text, so that whatever is wrong can be answered
 * field by field.
 *
 * @param observationId a UUID, best of version 7, made by the caller so that the request may be
 *     repeated safely; made here when absent
 * @param kind {@code HINDER}, {@code SYSTEMRATT} or {@code SYSTEMFORBATTRING}, or the Swedish word
 * @param occurred {@code 2026}, {@code 2026-03} or {@code 2026-03-14}
 * @param description what happened
 * @param consequences for the client; empty in a correction takes them away
 * @param reason of a correction
 * @param acknowledged codes of doubtful findings of the personal-data guard that someone has looked
 *     at
 */
public record ObservationRequest(
        @Nullable String observationId,
        @Nullable String kind,
        @Nullable String occurred,
        @Nullable List<FindingRequest> findings,
        @Nullable String description,
        @Nullable String consequences,
        @Nullable List<String> tags,
        @Nullable String reason,
        @Nullable List<String> acknowledged) {

    /** Code or name of each, as in the catalogue. */
    public record FindingRequest(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType) {}
}
