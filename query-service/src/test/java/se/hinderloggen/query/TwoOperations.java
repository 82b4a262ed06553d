package se.hinderloggen.query;

import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseDeclined;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseProposed;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseRevoked;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Subscriptions;
import se.hinderloggen.query.fixture.SystemFaults;

/**
 * An operation and another one, each with something of everything: observations of which a summary
 * was released, proposed, declined, revoked or never written, a meeting, a follow-up, a systemfel,
 * and feeds for two authorities. Each text says whose it is and how far it was let out.
 */
final class TwoOperations {

    private static final LocalDate TODAY = LocalDate.now();
    private static final int ENOUGH_FOR_AN_ARCHIVE = 100;

    /**
     * Something that an address may name.
     *
     * @param what for people who read what went wrong
     */
    record Thing(String what, String id, boolean isOurs, boolean isTheRecipients, boolean isCode) {}

    static final int YEAR = 2025;

    private final UUID report = UUID.randomUUID();
    private final String operation;
    private final String foreign;
    private final Seals seals;
    private final List<Thing> things = new ArrayList<>();
    private final List<EventEnvelope> events = new ArrayList<>();

    TwoOperations(String operation, String foreign, Seals seals) {
        this.operation = operation;
        this.foreign = foreign;
        this.seals = seals;
        happens(operation, true, "vår");
        happens(foreign, false, "deras");
    }

    String operation() {
        return operation;
    }

    /** The operation's report for everyone of {@link #YEAR}. */
    UUID report() {
        return report;
    }

    /** A report for everyone, with nothing in it but figures. */
    static ReportPublished report(String of, UUID id) {
        return new ReportPublished(
                of,
                YEAR,
                id,
                Audience.PUBLIC,
                History.BEGINNING,
                0,
                null,
                List.of(),
                List.of(),
                "0".repeat(64));
    }

    /** The authority that the operation tells, and that the matrix signs in at. */
    String recipient() {
        return recipientOf(operation);
    }

    List<EventEnvelope> history() {
        return events;
    }

    List<Thing> things() {
        return things;
    }

    /** What nobody of the operation may be told. */
    List<String> secretInside() {
        return Stream.concat(
                        Stream.of("deras", foreign),
                        things.stream().filter(it -> !it.isOurs).map(Thing::id))
                .toList();
    }

    /** What the authority may not be told, of which operation it may be. */
    List<String> secretOutside() {
        return Stream.concat(
                        Stream.of("deras", foreign, "inifrån", "aldrig släppt", "till andra"),
                        things.stream()
                                .filter(it -> !it.isTheRecipients && !it.id.equals(operation))
                                .map(Thing::id))
                .toList();
    }

    private static String recipientOf(String operation) {
        return "MYNDIGHET_" + operation;
    }

    private void happens(String of, boolean ours, String whose) {
        var history = new History().of(of);
        var recipients = List.of(recipientOf(of));
        var told = Subscriptions.subscription().of(of).to(recipientOf(of));
        var others = Subscriptions.subscription().of(of).to("ANNAN_" + of);
        history.then(told.granted(), others.granted())
                .then(report(of, ours ? report : UUID.randomUUID()));

        var released = observed(of, whose, history);
        var release = UUID.randomUUID();
        var summary = seals.seal(released.id(), Field.SUMMARY, whose + ", släppt");
        history.then(new ObservationReleased(released.id(), release, summary, recipients))
                .then(told.published(released.id(), release, summary));
        named("released", released.id(), ours, false);

        var proposed = observed(of, whose, history);
        history.then(proposal(proposed, UUID.randomUUID(), whose, recipients));
        named("proposed", proposed.id(), ours, false);

        var declined = observed(of, whose, history);
        var no = UUID.randomUUID();
        history.then(proposal(declined, no, whose, recipients))
                .then(new ObservationReleaseDeclined(declined.id(), no, null));
        named("declined", declined.id(), ours, false);

        var revoked = observed(of, whose, history);
        var back = UUID.randomUUID();
        var taken = seals.seal(revoked.id(), Field.SUMMARY, whose + ", aldrig släppt mer");
        history.then(new ObservationReleased(revoked.id(), back, taken, recipients));
        var entry = told.published(revoked.id(), back, taken);
        history.then(entry)
                .then(
                        new ObservationReleaseRevoked(
                                revoked.id(), back, RevocationReason.PERSONAL_DATA))
                .then(told.withdrawn(entry, WithdrawalReason.PERSONAL_DATA));
        named("revoked", revoked.id(), ours, false);

        var toOthers = others.published(seals, whose + ", till andra");
        history.then(toOthers);
        named("entry of another's feed", toOthers.entryId(), ours, false);
        named("release", release, ours, false);
        named("another's feed", others.id(), ours, false);
        for (int i = 0; i < ENOUGH_FOR_AN_ARCHIVE; i++) {
            history.then(told.published(seals, whose + ", släppt"));
        }
        named("feed", told.id(), ours, ours);

        SystemFaults fault = fault().of(of).text(seals, whose + ", inifrån");
        history.then(fault.declared(released.id()));
        named("systemfel", fault.id(), ours, false);
        meets(of, whose, released, history, ours);
        // Its report for everyone is the recipient's to read as well.
        things.add(new Thing("operation", of, ours, ours, true));
        events.addAll(history.events());
    }

    private void meets(String of, String whose, Observations about, History history, boolean ours) {
        var meeting = UUID.randomUUID();
        var followUp = UUID.randomUUID();
        history.then(new MeetingOpened(meeting, of, whose + " grupp, inifrån"))
                .in(meeting)
                .then(
                        new ObservationReviewed(
                                about.id(),
                                ReviewDecision.KEEP_WATCHING,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new FollowUpAgreed(
                                followUp,
                                of,
                                new Subject(Subject.Kind.OBSERVATION, about.id()),
                                seals.seal(about.id(), Field.FOLLOW_UP, whose + ", inifrån"),
                                Responsible.RECORDER,
                                TODAY))
                .in(null);
        named("meeting", meeting, ours, false);
        named("follow-up", followUp, ours, false);
    }

    private void named(String what, UUID id, boolean ours, boolean theRecipients) {
        things.add(new Thing(what, id.toString(), ours, theRecipients, false));
    }

    private ObservationReleaseProposed proposal(
            Observations of, UUID release, String whose, List<String> recipients) {
        return new ObservationReleaseProposed(
                of.id(),
                release,
                seals.seal(of.id(), Field.SUMMARY, whose + ", aldrig släppt"),
                recipients,
                "p-abcdefghij");
    }

    private Observations observed(String of, String whose, History history) {
        var it =
                observation()
                        .of(of)
                        .occurred(TODAY.toString())
                        .findings(finding("FORSAKRINGSKASSAN", "TILLGANGLIGHET"))
                        .text(seals, whose + ", inifrån");
        history.then(it.recorded());
        return it;
    }
}
