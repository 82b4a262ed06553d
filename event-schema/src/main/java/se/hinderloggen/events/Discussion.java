package se.hinderloggen.events;

import org.jspecify.annotations.Nullable;

/** The six points that a working group may discuss, each a sealed note or absent. */
public record Discussion(
        @Nullable SealedText whatHappened,
        @Nullable SealedText cause,
        @Nullable SealedText consequences,
        @Nullable SealedText remedy,
        @Nullable SealedText proposals,
        @Nullable SealedText continuation) {}
