package se.hinderloggen.query.disclosure;

import java.time.Instant;
import java.util.List;

/**
 * That the figures of a year are published.
 *
 * @param knownUntil what was recorded before this moment is known, and nothing later
 * @param known all observations of the year that were known and counted then
 */
record Publication(int year, Instant knownUntil, List<KnownObservation> known) {}
