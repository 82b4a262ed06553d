package se.hinderloggen.query.catalogue;

/**
 * A code and what people call it.
 *
 * @param label Swedish
 */
public record Coded(String code, String label) {}
