package se.hinderloggen.query.systemfaults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SystemFaultEvent.ObservationUnlinked;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseDeclined;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseProposed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleased;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.systemfaults.SystemFaultAnswer.Step;

/** Tells what happened to a systemfel, event by event. */
final class FaultHistory {

    private static final String MEETING = "meeting:";

    private record Content(
            SealedText title, SealedText description, FaultLevel level, FaultScope scope) {}

    private final String asker;
    private final @Nullable TextKey key;
    private final Catalogue catalogue;
    private final TextOpener opener;

    /**
     * @param asker pseudonym
     */
    FaultHistory(String asker, @Nullable TextKey key, Catalogue catalogue, TextOpener opener) {
        this.asker = asker;
        this.key = key;
        this.catalogue = catalogue;
        this.opener = opener;
    }

    List<Step> of(List<FaultEntry> entries) {
        var steps = new ArrayList<Step>();
        @Nullable Content content = null;
        for (var entry : entries) {
            steps.add(step(entry, content));
            content =
                    switch (entry.event()) {
                        case SystemFaultDeclared it ->
                                new Content(it.title(), it.description(), it.level(), it.scope());
                        case SystemFaultChanged it ->
                                new Content(it.title(), it.description(), it.level(), it.scope());
                        case ObservationsLinked _,
                                ObservationUnlinked _,
                                SystemFaultEscalated _,
                                ReplyReceived _,
                                SystemFaultResolved _,
                                SystemFaultReopened _,
                                SystemFaultReleaseProposed _,
                                SystemFaultReleaseDeclined _,
                                SystemFaultReleased _,
                                SystemFaultReleaseRevoked _,
                                SystemFaultDismissed _ ->
                                content;
                    };
        }
        return List.copyOf(steps);
    }

    private Step step(FaultEntry entry, @Nullable Content before) {
        return switch (entry.event()) {
            case SystemFaultDeclared it ->
                    new Told(entry, "declared").observations(it.observations()).step();
            case SystemFaultChanged it ->
                    new Told(entry, "changed")
                            .text(open(Field.REASON, it.reason()))
                            .changed(changed(before, it))
                            .step();
            case ObservationsLinked it ->
                    new Told(entry, "linked").observations(it.observations()).step();
            case ObservationUnlinked it ->
                    new Told(entry, "unlinked").observations(List.of(it.observationId())).step();
            case SystemFaultEscalated it ->
                    new Told(entry, "escalated")
                            .to(FaultWords.of(it.to()))
                            .day(it.due())
                            .text(open(Field.QUESTION, it.question()))
                            .step();
            case ReplyReceived it ->
                    new Told(entry, "replied")
                            .from(it.from() == null ? null : catalogue.authority(it.from()))
                            .kind(Catalogue.reply(it.kind()))
                            .day(it.on())
                            .text(open(Field.REPLY, it.text()))
                            .step();
            case SystemFaultResolved it ->
                    new Told(entry, "resolved")
                            .day(it.since())
                            .text(open(Field.NOTE, it.note()))
                            .step();
            case SystemFaultReopened it ->
                    new Told(entry, "reopened")
                            .reason(FaultWords.of(it.reason()))
                            .text(open(Field.NOTE, it.note()))
                            .observations(it.observations())
                            .step();
            case SystemFaultReleaseProposed _ -> new Told(entry, "release-proposed").step();
            case SystemFaultReleaseDeclined it ->
                    new Told(entry, "release-declined")
                            .text(open(Field.REASON, it.reason()))
                            .step();
            case SystemFaultReleased _ -> new Told(entry, "released").step();
            case SystemFaultReleaseRevoked it ->
                    new Told(entry, "release-revoked").reason(FaultWords.of(it.reason())).step();
            case SystemFaultDismissed it ->
                    new Told(entry, "dismissed").text(open(Field.REASON, it.reason())).step();
        };
    }

    private @Nullable String open(Field field, @Nullable SealedText text) {
        return opener.open(key, field, text);
    }

    private static List<String> changed(@Nullable Content before, SystemFaultChanged it) {
        if (before == null) {
            return List.of();
        }
        var changed = new ArrayList<String>();
        if (!Objects.equals(before.title, it.title())) {
            changed.add("title");
        }
        if (!Objects.equals(before.description, it.description())) {
            changed.add("description");
        }
        if (before.level != it.level()) {
            changed.add("level");
        }
        if (!before.scope.equals(it.scope())) {
            changed.add("scope");
        }
        return changed;
    }

    /** A step in the making. */
    private final class Told {
        private final FaultEntry entry;
        private final String what;
        private @Nullable Coded to;
        private @Nullable Coded from;
        private @Nullable Coded kind;
        private @Nullable Coded reason;
        private @Nullable LocalDate day;
        private @Nullable String text;
        private List<String> changed = List.of();
        private List<UUID> observations = List.of();

        Told(FaultEntry entry, String what) {
            this.entry = entry;
            this.what = what;
        }

        Told to(Coded it) {
            to = it;
            return this;
        }

        Told from(@Nullable Coded it) {
            from = it;
            return this;
        }

        Told kind(Coded it) {
            kind = it;
            return this;
        }

        Told reason(Coded it) {
            reason = it;
            return this;
        }

        Told day(LocalDate it) {
            day = it;
            return this;
        }

        Told text(@Nullable String it) {
            text = it;
            return this;
        }

        Told changed(List<String> it) {
            changed = it;
            return this;
        }

        Told observations(List<UUID> it) {
            observations = it;
            return this;
        }

        Step step() {
            return new Step(
                    entry.sequence(),
                    entry.at(),
                    what,
                    entry.recorder(),
                    entry.recorder().equals(asker),
                    meeting(entry.causation()),
                    to,
                    from,
                    kind,
                    reason,
                    day,
                    text,
                    changed,
                    observations);
        }
    }

    private static @Nullable UUID meeting(@Nullable String causation) {
        return causation == null || !causation.startsWith(MEETING)
                ? null
                : UUID.fromString(causation.substring(MEETING.length()));
    }
}
