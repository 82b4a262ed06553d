package se.hinderloggen.query.comparisons;

import org.jspecify.annotations.Nullable;

/**
 * The same of both times that are compared.
 *
 * @param year of the one that the question is about
 * @param with of the one that it is set against
 */
public record Pair<T extends @Nullable Object>(T year, T with) {}
