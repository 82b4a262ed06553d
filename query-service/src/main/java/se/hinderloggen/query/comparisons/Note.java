package se.hinderloggen.query.comparisons;

/**
 * What one has to know to read the figures.
 *
 * @param code stable
 */
public record Note(String code, String sv, String en) {}
