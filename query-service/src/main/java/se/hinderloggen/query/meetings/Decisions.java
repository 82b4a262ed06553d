package se.hinderloggen.query.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.systemfaults.FaultSteps;
import se.hinderloggen.query.systemfaults.FaultSteps.Begun;
import se.hinderloggen.query.systemfaults.ScopeAnswer;

/** Decisions as they are told: by what they are about, codes named, texts opened. */
@Component
class Decisions {

    private final KeyReader keys;
    private final TextOpener opener;
    private final FaultSteps faults;

    Decisions(KeyReader keys, TextOpener opener, FaultSteps faults) {
        this.keys = keys;
        this.opener = opener;
        this.faults = faults;
    }

    List<MeetingAnswer.Item> bySubject(List<GroupDecision> decisions, Catalogue catalogue) {
        var opening =
                keys.find(
                        decisions.stream()
                                .filter(it -> it.text() != null)
                                .map(it -> it.about().id())
                                .distinct()
                                .toList());
        var begun =
                faults.begun(
                        decisions.stream()
                                .filter(it -> it.about().kind() == Subject.Kind.SYSTEM_FAULT)
                                .map(GroupDecision::aggregateId)
                                .distinct()
                                .toList());
        var items = new LinkedHashMap<Subject, List<MeetingAnswer.Decision>>();
        for (var it : decisions) {
            items.computeIfAbsent(it.about(), _ -> new ArrayList<>())
                    .add(told(it, opening, begun.get(it.aggregateId()), catalogue));
        }
        return items.entrySet().stream()
                .map(
                        it -> {
                            var fault = begun.get(it.getKey().id());
                            return new MeetingAnswer.Item(
                                    it.getKey(),
                                    fault == null ? null : ScopeAnswer.of(fault.scope(), catalogue),
                                    List.copyOf(it.getValue()));
                        })
                .toList();
    }

    List<MeetingAnswer.Note> notes(UUID meetingId, List<NoteRow> notes) {
        var key = notes.isEmpty() ? null : keys.find(List.of(meetingId)).get(meetingId);
        return notes.stream()
                .map(
                        it ->
                                new MeetingAnswer.Note(
                                        it.noteId(),
                                        it.about(),
                                        opener.open(key, Field.NOTE, it.text()),
                                        it.at(),
                                        it.sequence()))
                .toList();
    }

    /** What is left of them when what was taken back within the meeting is left out. */
    static List<GroupDecision> net(List<GroupDecision> decisions) {
        var bySubject =
                decisions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        GroupDecision::about,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return bySubject.values().stream().flatMap(it -> netOfOne(it).stream()).toList();
    }

    private static List<GroupDecision> netOfOne(List<GroupDecision> decisions) {
        var net = new ArrayList<GroupDecision>();
        GroupDecision review = null;
        GroupDecision pass = null;
        var types = new LinkedHashMap<@Nullable Integer, GroupDecision>();
        var merges = new ArrayList<GroupDecision>();
        for (var it : decisions) {
            switch (EventCatalog.byName(it.what()).orElseThrow()) {
                case OBSERVATION_REVIEWED -> review = it;
                case MEETING_ITEM_PASSED -> pass = it;
                case OBSERVATION_RECLASSIFIED ->
                        types.merge(it.finding(), it, GroupDecision::changedTo);
                case OBSERVATION_MERGED, OBSERVATION_MERGE_UNDONE -> merges.add(it);
                default -> net.add(it);
            }
        }
        if (!merges.isEmpty() && !(isMerge(merges.getFirst()) && !isMerge(merges.getLast()))) {
            net.addFirst(merges.getLast());
        }
        types.values().stream()
                .filter(it -> !Objects.equals(it.from(), it.to()))
                .forEach(net::addFirst);
        if (review != null) {
            net.addFirst(review);
        }
        if (net.isEmpty() && pass != null) {
            net.add(pass);
        }
        return net;
    }

    private static boolean isMerge(GroupDecision it) {
        return it.what().equals(EventCatalog.OBSERVATION_MERGED.wireName());
    }

    private MeetingAnswer.Decision told(
            GroupDecision it,
            Map<UUID, TextKey> opening,
            @Nullable Begun begun,
            Catalogue catalogue) {
        boolean agreed = it.what().equals(EventCatalog.FOLLOW_UP_AGREED.wireName());
        var code = it.code() == null ? null : Labels.code(it.what(), it.code());
        return new MeetingAnswer.Decision(
                it.position(),
                it.what(),
                it.at(),
                agreed ? null : code,
                it.finding(),
                it.from() == null ? null : catalogue.eventType(it.from()),
                it.to() == null ? null : catalogue.eventType(it.to()),
                agreed ? null : it.other(),
                agreed ? null : it.due(),
                begun == null ? null : begun.linked().get(it.sequence()),
                agreed && code != null && it.due() != null
                        ? new MeetingAnswer.FollowUp(
                                it.aggregateId(),
                                opener.open(
                                        opening.get(it.about().id()), Field.FOLLOW_UP, it.text()),
                                code,
                                it.due())
                        : null);
    }
}
