package se.hinderloggen.query.disclosure;

import java.time.Instant;

/**
 * Figures of one year that were published at one time and stay as they are. A year has more than
 * one part where enough became known later; its parts have no observation in common.
 *
 * @param knownUntil the figures are as known at this moment
 */
public record PublishedPart(int year, Instant knownUntil, ProtectedFigures figures) {}
