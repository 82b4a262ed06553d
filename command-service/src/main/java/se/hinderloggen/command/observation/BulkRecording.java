package se.hinderloggen.command.observation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.EventMetadata;
import se.hinderloggen.command.platform.Refusal;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.sealing.MasterKey;
import se.hinderloggen.platform.sealing.MasterKey.NewKey;
import se.hinderloggen.platform.sealing.TextKey;

/**
 * Records many observations by the same reading, sealing and rules as one over HTTP, but all of
 * them at once: two statements in all, and one or two for each batch that is looked at.
 */
@Component
public class BulkRecording {

    /** The aggregate's type in the store. */
    private static final String TYPE = "observation";

    /**
     * @param reference the observation's id in the system it comes from; the same reference is the
     *     same observation
     */
    public record Item(String reference, ObservationRequest request) {}

    /** What the rules say to one item. */
    public sealed interface Outcome {
        record Recorded(ObservationRecorded event) implements Outcome {}

        /** Recorded before, with the same content. */
        record AlreadyThere() implements Outcome {}

        record Refused(List<FieldError> errors) implements Outcome {}
    }

    /** An outcome, with what is to be stored when it is added to the session. */
    public static final class Decided {

        private final Outcome outcome;
        private final EventLog.@Nullable Row row;

        /** Which the observation's texts are sealed with, if it has had none before. */
        private final @Nullable NewKey made;

        private Decided(Outcome outcome, EventLog.@Nullable Row row, @Nullable NewKey made) {
            this.outcome = outcome;
            this.row = row;
            this.made = made;
        }

        public Outcome outcome() {
            return outcome;
        }
    }

    private final CurrentCatalogue catalogue;
    private final KeyVault vault;
    private final MasterKey master;
    private final EventLog log;

    BulkRecording(CurrentCatalogue catalogue, KeyVault vault, MasterKey master, EventLog log) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.master = master;
        this.log = log;
    }

    /**
     * Nothing is recorded until it is {@linkplain Session#commit() committed}.
     *
     * @param acknowledged codes of doubtful findings of the personal-data guard that someone has
     *     looked at
     */
    public Session begin(Set<String> acknowledged, CommandContext context) {
        return new Session(catalogue.lookup(), acknowledged, context);
    }

    /** Observations on their way in. What the rules accept waits on disk, sealed. */
    public final class Session implements AutoCloseable {

        private final CatalogueLookup lookup;
        private final Set<String> acknowledged;
        private final CommandContext context;
        private final LocalDate today;
        private final EventLog.Spool events = new EventLog.Spool();
        private final KeyVault.Spool newKeys = new KeyVault.Spool();

        private Session(CatalogueLookup lookup, Set<String> acknowledged, CommandContext context) {
            this.lookup = lookup;
            this.acknowledged = acknowledged;
            this.context = context;
            this.today = context.today();
        }

        /** An item with its texts past the guard, or what is wrong with it. */
        private record Reading(UUID id, ObservationDraft draft, List<FieldError> errors) {
            boolean isGood() {
                return errors.isEmpty();
            }
        }

        /**
         * Decides on each item, in order. Several threads may do so at the same time.
         *
         * @param items none with a reference that this session has seen before
         */
        public List<Decided> decide(List<Item> items) {
            var readings = items.stream().map(this::read).toList();
            var ids = readings.stream().filter(Reading::isGood).map(Reading::id).toList();
            var keys = vault.known(ids);
            var histories = log.histories(keys.keySet().stream().map(UUID::toString).toList());
            return readings.stream().map(it -> decide(it, keys, histories)).toList();
        }

        /** What the rules accepted is among what will be committed. One thread at a time. */
        public void add(Decided decided) {
            if (decided.row != null) {
                events.add(decided.row);
                if (decided.made != null) {
                    newKeys.add(decided.made);
                }
            }
        }

        private Reading read(Item item) {
            var fields = new CheckedFields(acknowledged);
            var reference = fields.text("reference", item.reference(), DraftReader.LONGEST_NAME);
            var draft =
                    new DraftReader(lookup, fields)
                            .readNew(item.request(), today)
                            .withReference(reference);
            return new Reading(idOf(item.reference(), context), draft, fields.errors());
        }

        private Decided decide(
                Reading reading,
                Map<UUID, Optional<TextKey>> keys,
                Map<String, List<DomainEvent>> histories) {
            if (!reading.isGood()) {
                return new Decided(new Outcome.Refused(reading.errors), null, null);
            }
            var id = reading.id;
            var state = Observation.ABSENT;
            for (var event : histories.getOrDefault(id.toString(), List.of())) {
                state = state.evolve((ObservationEvent) event);
            }
            var known = keys.getOrDefault(id, Optional.empty());
            var made = known.isPresent() ? null : master.newKey(id);
            var key = made == null ? known.orElseThrow() : made.key();
            var decision = state.decide(ObservationSealing.record(reading.draft, key, context));
            var outcome = outcome(decision);
            return new Decided(outcome, row(outcome), made);
        }

        private static Outcome outcome(Decision<ObservationEvent, Refusal> decision) {
            return switch (decision) {
                case Decision.Accepted<ObservationEvent, Refusal>(var events)
                        when events.isEmpty() ->
                        new Outcome.AlreadyThere();
                case Decision.Accepted<ObservationEvent, Refusal>(var events) ->
                        new Outcome.Recorded((ObservationRecorded) events.getFirst());
                case Decision.Refused<ObservationEvent, Refusal>(var refusal) ->
                        new Outcome.Refused(
                                List.of(
                                        new FieldError(
                                                refusal.field(),
                                                refusal.code(),
                                                refusal.sv(),
                                                refusal.en())));
            };
        }

        private EventLog.@Nullable Row row(Outcome outcome) {
            return outcome instanceof Outcome.Recorded(var event)
                    ? EventLog.Row.of(
                            TYPE,
                            event,
                            0,
                            EventMetadata.of(context, event.occurred()),
                            context.at())
                    : null;
        }

        /**
         * Records everything that was accepted, or nothing. The keys go first: no event may have
         * texts that nobody can read.
         *
         * @throws org.springframework.dao.DuplicateKeyException when someone else has recorded one
         *     of them since it was decided on
         */
        public void commit() {
            vault.keep(newKeys);
            log.append(events);
        }

        @Override
        public void close() {
            newKeys.close();
            events.close();
        }
    }

    /** Follows from the reference, so that importing again finds what is there. */
    private static UUID idOf(String reference, CommandContext context) {
        return UuidCreator.getNameBasedSha1(context.organisation() + "/import/" + reference);
    }
}
