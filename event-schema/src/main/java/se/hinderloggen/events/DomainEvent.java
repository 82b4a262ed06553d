package se.hinderloggen.events;

/**
 * Something that happened and was recorded. Never changed, never removed; see {@link EventCatalog}
 * for wire names.
 */
public sealed interface DomainEvent
        permits ObservationEvent,
                FollowUpEvent,
                MeetingEvent,
                SystemFaultEvent,
                SubscriptionEvent,
                BaseFiguresEvent,
                FiguresEvent,
                ReportEvent,
                CatalogueEvent {

    /** The aggregate whose history this event belongs to; the key on the topic. */
    String aggregateId();
}
