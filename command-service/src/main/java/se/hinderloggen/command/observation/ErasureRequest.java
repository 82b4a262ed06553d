package se.hinderloggen.command.observation;

import org.jspecify.annotations.Nullable;

/**
 * @param reason an {@link se.hinderloggen.events.ErasureReason}
 */
public record ErasureRequest(@Nullable String reason) {}
