package se.hinderloggen.query.disclosure;

import java.time.LocalDate;

/**
 * Figures of one year that were published on one day and stay as they are. A year has more than one
 * part where enough became known later; its parts have no observation in common.
 *
 * @param knownOn the day of the publication: the figures are as known then
 */
public record PublishedPart(int year, LocalDate knownOn, ProtectedFigures figures) {}
