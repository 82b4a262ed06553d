package se.hinderloggen.query.answers;

import java.util.ArrayList;
import java.util.List;
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
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Projection;

/**
 * Keeps each answer. Its text is the authority's, but may repeat what it was told, so it goes with
 * what the entry is about.
 *
 * <p>After the feeds, whose lock it has: an answer and the erasure of what it is about come in any
 * order, and whichever is last has to see the other.
 */
@Component
@Order(10)
class AnswerProjection implements Projection {

    private final AnswerTable table;

    AnswerProjection(AnswerTable table) {
        this.table = table;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var answers = new ArrayList<AnswerRow>();
        var erased = new TreeSet<UUID>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case SubscriptionEvent event -> {
                    switch (event) {
                        case EntryAnswered it ->
                                answers.add(AnswerRow.of(it, envelope.recordedAt()));
                        case SubscriptionGranted _ -> {}
                        case SubscriptionChanged _ -> {}
                        case SubscriptionRevoked _ -> {}
                        case SummaryPublished _ -> {}
                        case SummaryWithdrawn _ -> {}
                    }
                }
                case ObservationErased it -> erased.add(it.observationId());
                case ObservationEvent _ -> {}
                case SystemFaultEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
        if (!answers.isEmpty()) {
            table.insert(answers);
            table.dropTextsOfErased(answers);
        }
        table.dropTexts(erased);
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        table.dropTexts(observationIds);
    }
}
