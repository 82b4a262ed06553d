package se.hinderloggen.events;

import java.util.UUID;

/**
 * A released summary that a yearly report quotes.
 *
 * @param about what it is about; release ids are unique only within that
 */
public record QuotedSummary(Subject about, UUID releaseId) {}
