package se.hinderloggen.events;

import org.jspecify.annotations.Nullable;

/**
 * The denominators: how many clients and assignments a PO operation had in a year, in all or in one
 * municipality. A published figure was once wrong and corrected a year later; so they are corrected
 * by new events, never overwritten.
 */
public sealed interface BaseFiguresEvent extends DomainEvent {

    String organisation();

    int year();

    /** SCB's four digits, or absent for the whole operation. */
    @Nullable String municipality();

    int clients();

    /** Absent where only clients are known. */
    @Nullable Integer assignments();

    @Override
    default String aggregateId() {
        return aggregateId(organisation(), year());
    }

    static String aggregateId(String organisation, int year) {
        return "base-figures:" + organisation + ":" + year;
    }

    record BaseFiguresRegistered(
            String organisation,
            int year,
            @Nullable String municipality,
            int clients,
            @Nullable Integer assignments)
            implements BaseFiguresEvent {}

    record BaseFiguresCorrected(
            String organisation,
            int year,
            @Nullable String municipality,
            int clients,
            @Nullable Integer assignments)
            implements BaseFiguresEvent {}
}
