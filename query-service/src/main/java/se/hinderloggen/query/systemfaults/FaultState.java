package se.hinderloggen.query.systemfaults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.ReplyKind;
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

/** A systemfel as it stands, folded from its whole history. */
final class FaultState {

    /** What is waited for. */
    enum DueFor {
        ANSWER,
        PROMISE
    }

    record Due(LocalDate day, DueFor what) {}

    /** A step with the time at which it became known. */
    record Known<T>(T step, Instant at) {}

    final UUID systemFaultId;
    final String organisation;
    final Instant declaredAt;
    SealedText title;
    SealedText description;
    FaultLevel level;
    FaultScope scope;
    final LinkedHashSet<UUID> observations;
    final List<Known<SystemFaultEscalated>> escalations = new ArrayList<>();
    final List<Known<ReplyReceived>> replies = new ArrayList<>();
    @Nullable Known<SystemFaultResolved> resolution;
    @Nullable Known<SystemFaultReopened> reopening;
    private boolean remedied;
    private boolean dismissed;
    FaultStatus status = FaultStatus.OPEN;
    Instant statusSince;
    long version;

    private FaultState(SystemFaultDeclared it, Instant at) {
        this.systemFaultId = it.systemFaultId();
        this.organisation = it.organisation();
        this.declaredAt = at;
        this.title = it.title();
        this.description = it.description();
        this.level = it.level();
        this.scope = it.scope();
        this.observations = new LinkedHashSet<>(it.observations());
        this.statusSince = at;
    }

    /**
     * @param history all of it, in order
     */
    static FaultState of(List<FaultEntry> history) {
        if (history.isEmpty()
                || !(history.getFirst().event() instanceof SystemFaultDeclared declared)) {
            throw new IllegalStateException("A systemfel has a history without a beginning");
        }
        var state = new FaultState(declared, history.getFirst().at());
        history.subList(1, history.size()).forEach(state::apply);
        return state;
    }

    private void apply(FaultEntry entry) {
        switch (entry.event()) {
            case SystemFaultDeclared it ->
                    throw new IllegalStateException(it.systemFaultId() + " was declared twice");
            case SystemFaultChanged it -> {
                title = it.title();
                description = it.description();
                level = it.level();
                scope = it.scope();
            }
            case ObservationsLinked it -> observations.addAll(it.observations());
            case ObservationUnlinked it -> observations.remove(it.observationId());
            case SystemFaultEscalated it -> escalations.add(new Known<>(it, entry.at()));
            case ReplyReceived it -> replies.add(new Known<>(it, entry.at()));
            case SystemFaultResolved it -> {
                resolution = new Known<>(it, entry.at());
                remedied = true;
            }
            case SystemFaultReopened it -> {
                reopening = new Known<>(it, entry.at());
                remedied = false;
                observations.addAll(it.observations());
            }
            case SystemFaultReleaseProposed _,
                    SystemFaultReleaseDeclined _,
                    SystemFaultReleased _,
                    SystemFaultReleaseRevoked _ -> {}
            case SystemFaultDismissed _ -> dismissed = true;
        }
        version = entry.sequence();
        var now = statusNow();
        if (now != status) {
            status = now;
            statusSince = entry.at();
        }
    }

    private FaultStatus statusNow() {
        if (dismissed) {
            return FaultStatus.DISMISSED;
        }
        if (remedied) {
            return FaultStatus.RESOLVED;
        }
        if (waitingFor().findAny().isPresent()) {
            return FaultStatus.ESCALATED;
        }
        if (replies.stream().anyMatch(this::isOfThisTime)) {
            return FaultStatus.ANSWERED;
        }
        return reopening == null ? FaultStatus.OPEN : FaultStatus.REOPENED;
    }

    /** What was asked and answered before it came back is history. */
    private boolean isOfThisTime(Known<?> step) {
        return reopening == null || !step.at().isBefore(reopening.at());
    }

    private Stream<SystemFaultEscalated> waitingFor() {
        return escalations.stream()
                .filter(this::isOfThisTime)
                .map(Known::step)
                .filter(it -> !isAnswered(it));
    }

    /** That it was received is no answer yet. */
    boolean isAnswered(SystemFaultEscalated escalation) {
        return replies.stream()
                .map(Known::step)
                .anyMatch(
                        it ->
                                escalation.escalationId().equals(it.escalationId())
                                        && it.kind() != ReplyKind.ACKNOWLEDGED);
    }

    /** The next day on which something is to have been answered or done. */
    Optional<Due> due() {
        if (remedied || dismissed) {
            return Optional.empty();
        }
        var answers = waitingFor().map(it -> new Due(it.due(), DueFor.ANSWER));
        var promises = new ArrayList<Due>();
        for (int i = 0; i < replies.size(); i++) {
            var promisedBy = replies.get(i).step().promisedBy();
            if (promisedBy != null && isOfThisTime(replies.get(i)) && !isDoneAfter(i)) {
                promises.add(new Due(promisedBy, DueFor.PROMISE));
            }
        }
        return Stream.concat(answers, promises.stream()).min(Comparator.comparing(Due::day));
    }

    private boolean isDoneAfter(int reply) {
        return replies.subList(reply + 1, replies.size()).stream()
                .anyMatch(it -> it.step().kind() == ReplyKind.DONE);
    }
}
