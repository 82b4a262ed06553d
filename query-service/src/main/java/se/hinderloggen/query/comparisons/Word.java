package se.hinderloggen.query.comparisons;

/** How people say it. */
public record Word(String sv, String en) {}
