package se.hinderloggen.query.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.followups.FollowUpFinder;
import se.hinderloggen.query.meetings.ObservationsThen.Moment;
import se.hinderloggen.query.meetings.ObservationsThen.Then;
import se.hinderloggen.query.systemfaults.ScopeAnswer;

/**
 * Makes a meeting's minutes: of a closed one what it covers, of an open one what it would cover if
 * it were closed now.
 */
@Component
class Minutes {

    private final MeetingTables tables;
    private final Decisions decisions;
    private final ObservationsThen observations;
    private final FollowUpFinder followUps;

    Minutes(
            MeetingTables tables,
            Decisions decisions,
            ObservationsThen observations,
            FollowUpFinder followUps) {
        this.tables = tables;
        this.decisions = decisions;
        this.observations = observations;
        this.followUps = followUps;
    }

    MinutesAnswer of(MeetingRow meeting, Catalogue catalogue) {
        var covered = meeting.covers() == null ? null : Set.copyOf(meeting.covers());
        var decided =
                tables.decisions(meeting.meetingId()).stream()
                        .filter(it -> covered == null || covered.contains(it.position()))
                        .toList();
        var noted =
                tables.notes(meeting.meetingId()).stream()
                        .filter(it -> covered == null || covered.contains(it.position()))
                        .toList();
        var net = Decisions.net(decided);
        var notes = decisions.notes(meeting.meetingId(), noted);
        return new MinutesAnswer(
                meeting.meetingId(),
                meeting.workingGroup(),
                Labels.state(meeting),
                meeting.openedAt(),
                meeting.closedAt(),
                meeting.version(),
                meeting.covers() != null ? meeting.covers() : positions(decided, noted),
                counts(net),
                items(decided, noted, net, notes, catalogue),
                notes.stream().filter(it -> it.about().kind() == Subject.Kind.MEETING).toList());
    }

    private static List<String> positions(List<GroupDecision> decided, List<NoteRow> noted) {
        return Stream.concat(
                        decided.stream().map(GroupDecision::position),
                        noted.stream().map(NoteRow::position))
                .distinct()
                .toList();
    }

    private List<MinutesAnswer.Item> items(
            List<GroupDecision> decided,
            List<NoteRow> noted,
            List<GroupDecision> net,
            List<MeetingAnswer.Note> notes,
            Catalogue catalogue) {
        var byAbout = new LinkedHashMap<Subject, MeetingAnswer.Item>();
        decisions.bySubject(net, catalogue).forEach(it -> byAbout.put(it.about(), it));
        notes.stream()
                .map(MeetingAnswer.Note::about)
                .filter(it -> it.kind() != Subject.Kind.MEETING)
                .forEach(
                        it -> byAbout.putIfAbsent(it, new MeetingAnswer.Item(it, null, List.of())));
        var tasks = tasks(decided);
        var then = observations.before(firstOfEach(decided, noted, tasks));
        var items = new ArrayList<MinutesAnswer.Item>();
        byAbout.forEach(
                (about, what) ->
                        items.add(
                                new MinutesAnswer.Item(
                                        about,
                                        told(
                                                then.get(
                                                        tasks.getOrDefault(about.id(), about).id()),
                                                catalogue),
                                        told(what.systemFault()),
                                        what.decisions(),
                                        notes.stream()
                                                .filter(it -> it.about().equals(about))
                                                .toList())));
        return List.copyOf(items);
    }

    /** What the follow-ups are about that something was done with. */
    private Map<UUID, Subject> tasks(List<GroupDecision> decided) {
        return followUps.subjects(
                decided.stream()
                        .map(GroupDecision::about)
                        .filter(it -> it.kind() == Subject.Kind.FOLLOW_UP)
                        .map(Subject::id)
                        .distinct()
                        .toList());
    }

    /** What was decided tells it exactly; of what was only noted about, the time does. */
    private static List<Moment> firstOfEach(
            List<GroupDecision> decided, List<NoteRow> noted, Map<UUID, Subject> tasks) {
        var seen = new HashSet<UUID>();
        return Stream.of(
                        decided.stream().filter(it -> isObservation(it.about())).map(Moment::of),
                        noted.stream().filter(it -> isObservation(it.about())).map(Moment::of),
                        decided.stream().flatMap(it -> ofTask(it, tasks.get(it.about().id()))))
                .flatMap(it -> it)
                .filter(it -> seen.add(it.observationId()))
                .toList();
    }

    private static Stream<Moment> ofTask(GroupDecision it, @Nullable Subject about) {
        return about == null || !isObservation(about)
                ? Stream.empty()
                : Stream.of(new Moment(about.id(), -1, it.at()));
    }

    private static boolean isObservation(Subject it) {
        return it.kind() == Subject.Kind.OBSERVATION;
    }

    private static MinutesAnswer.@Nullable Observation told(
            @Nullable Then then, Catalogue catalogue) {
        return then == null
                ? null
                : new MinutesAnswer.Observation(
                        Catalogue.kind(then.kind()),
                        then.year(),
                        then.findings().stream()
                                .map(it -> CodedFinding.of(it, catalogue))
                                .map(
                                        it ->
                                                new MinutesAnswer.Part(
                                                        it.authority(), it.unit(), it.eventType()))
                                .toList());
    }

    /** Without the place, as of observations. */
    private static MinutesAnswer.@Nullable Part told(@Nullable ScopeAnswer it) {
        return it == null
                ? null
                : new MinutesAnswer.Part(it.authority(), it.unit(), it.eventType());
    }

    private static MinutesAnswer.Counts counts(List<GroupDecision> net) {
        return new MinutesAnswer.Counts(
                count(net, EventCatalog.OBSERVATION_REVIEWED),
                count(net, EventCatalog.OBSERVATION_RECLASSIFIED),
                count(net, EventCatalog.OBSERVATION_MERGED),
                count(net, EventCatalog.MEETING_ITEM_PASSED),
                count(net, EventCatalog.FOLLOW_UP_AGREED),
                count(net, EventCatalog.SYSTEM_FAULT_DECLARED));
    }

    private static int count(List<GroupDecision> net, EventCatalog what) {
        return (int) net.stream().filter(it -> it.what().equals(what.wireName())).count();
    }
}
