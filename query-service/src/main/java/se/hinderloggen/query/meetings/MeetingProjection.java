package se.hinderloggen.query.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Projection;

/**
 * Keeps meetings, their notes, and what was decided. A decision may come before the meeting in
 * which it was made, since order holds per aggregate alone; they are put together when someone
 * asks.
 *
 * <p>After the observations, whose erasures it looks up.
 */
@Component
@Order(6)
class MeetingProjection implements Projection {

    private static final Comparator<GroupDecision> IN_ORDER =
            Comparator.comparing(GroupDecision::aggregateId).thenComparing(GroupDecision::sequence);

    private final MeetingTables tables;

    MeetingProjection(MeetingTables tables) {
        this.tables = tables;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var meetingEvents = new ArrayList<EventEnvelope>();
        var decisions = new ArrayList<GroupDecision>();
        var texts = new TreeSet<UUID>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case ObservationEvent it -> {
                    GroupDecision.of(envelope, it).ifPresent(decisions::add);
                    if (it instanceof ObservationErased) {
                        texts.add(it.observationId());
                    }
                }
                case FollowUpEvent it -> GroupDecision.of(envelope, it).ifPresent(decisions::add);
                case SystemFaultEvent it ->
                        GroupDecision.of(envelope, it).ifPresent(decisions::add);
                case MeetingEvent it -> {
                    meetingEvents.add(envelope);
                    if (it instanceof MeetingItemPassed passed) {
                        decisions.add(GroupDecision.of(envelope, passed));
                    }
                }
                case SubscriptionEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
        takeMeetings(meetingEvents);
        decisions.sort(IN_ORDER);
        decisions.stream()
                .filter(it -> it.text() != null)
                .forEach(it -> texts.add(it.about().id()));
        if (!texts.isEmpty()) {
            tables.lock();
        }
        tables.insert(decisions);
        tables.dropTextsOfErased(texts);
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        tables.lock();
        tables.dropTexts(observationIds);
    }

    private void takeMeetings(List<EventEnvelope> events) {
        var begun = new HashSet<UUID>();
        var continued = new TreeSet<UUID>();
        for (var envelope : events) {
            var event = (MeetingEvent) envelope.event();
            if (event instanceof MeetingOpened) {
                begun.add(event.meetingId());
            } else if (!begun.contains(event.meetingId())) {
                continued.add(event.meetingId());
            }
        }
        Map<UUID, MeetingRow> rows = new HashMap<>(tables.find(continued));
        var changed = new TreeMap<UUID, MeetingRow>();
        var notes = new TreeMap<String, NoteRow>();
        for (var envelope : events) {
            var event = (MeetingEvent) envelope.event();
            var row = MeetingRow.after(rows.get(event.meetingId()), envelope, event);
            rows.put(row.meetingId(), row);
            changed.put(row.meetingId(), row);
            if (event instanceof MeetingNoteWritten it) {
                notes.merge(
                        it.meetingId() + "/" + it.noteId(),
                        NoteRow.of(envelope, it),
                        NoteRow::rewritten);
            }
        }
        tables.write(List.copyOf(changed.values()));
        tables.writeNotes(List.copyOf(notes.values()));
    }
}
