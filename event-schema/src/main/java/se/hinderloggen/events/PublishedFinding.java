package se.hinderloggen.events;

import org.jspecify.annotations.Nullable;

/**
 * A finding as a recipient outside the operation sees it. All are codes of the catalogue.
 *
 * @param municipality absent where it is unknown, and where so few share it that naming it might
 *     point somebody out
 */
public record PublishedFinding(
        String authority,
        @Nullable String unit,
        @Nullable String municipality,
        @Nullable String eventType) {}
