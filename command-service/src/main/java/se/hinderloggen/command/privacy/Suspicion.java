package se.hinderloggen.command.privacy;

/**
 * Where in a text a rule found something. Holds the place only, never the words, so that it may be
 * logged and sent.
 *
 * @param start first character, from 0, in UTF-16 units of the text as it was given
 * @param end after the last character
 */
public record Suspicion(Rule rule, int start, int end) {}
