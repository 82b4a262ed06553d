package se.hinderloggen.command.observation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.sealing.MasterKey;
import se.hinderloggen.platform.sealing.ObservationKey;

/**
 * Records many observations by the same reading, sealing and rules as one over HTTP, with a few
 * statements per batch instead of several per observation.
 */
@Component
public class BulkRecording {

    /** The aggregate's type in the store. */
    public static final String TYPE = "observation";

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
     * Decides on each item, in order; nothing is recorded yet.
     *
     * @param makeKeys whether keys are made and kept, without which the events must not be stored
     * @param acknowledged codes of doubtful findings of the personal-data guard that someone has
     *     looked at
     */
    public List<Outcome> decide(
            List<Item> items, Set<String> acknowledged, boolean makeKeys, CommandContext context) {
        var lookup = catalogue.lookup();
        var drafts = new HashMap<UUID, ObservationDraft>();
        var outcomes = new ArrayList<Outcome>(items.size());
        var ids = new ArrayList<UUID>(items.size());
        for (var item : items) {
            var id = idOf(item.reference(), context);
            var fields = new CheckedFields(acknowledged);
            var draft = read(item, lookup, fields, context);
            ids.add(id);
            if (fields.errors().isEmpty()) {
                drafts.put(id, draft);
            }
            outcomes.add(new Outcome.Refused(fields.errors()));
        }
        var histories = log.histories(drafts.keySet().stream().map(UUID::toString).toList());
        var keys = keys(drafts.keySet(), makeKeys);
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var draft = drafts.get(id);
            if (draft != null) {
                var key = keys.containsKey(id) ? keys.get(id) : passing(id);
                outcomes.set(
                        i,
                        decide(
                                draft,
                                key,
                                histories.getOrDefault(id.toString(), List.of()),
                                context));
            }
        }
        return outcomes;
    }

    private static Outcome decide(
            ObservationDraft draft,
            ObservationKey key,
            List<DomainEvent> history,
            CommandContext context) {
        var state = Observation.ABSENT;
        for (var event : history) {
            state = state.evolve((ObservationEvent) event);
        }
        return switch (state.decide(ObservationSealing.record(draft, key, context))) {
            case Decision.Accepted<ObservationEvent, ObservationRefusal>(var events)
                    when events.isEmpty() ->
                    new Outcome.AlreadyThere();
            case Decision.Accepted<ObservationEvent, ObservationRefusal>(var events) ->
                    new Outcome.Recorded((ObservationRecorded) events.getFirst());
            case Decision.Refused<ObservationEvent, ObservationRefusal>(var refusal) ->
                    new Outcome.Refused(
                            List.of(
                                    new FieldError(
                                            refusal.field(),
                                            refusal.code(),
                                            refusal.sv(),
                                            refusal.en())));
        };
    }

    private static ObservationDraft read(
            Item item, CatalogueLookup lookup, CheckedFields fields, CommandContext context) {
        var reference = fields.text("reference", item.reference(), DraftReader.LONGEST_NAME);
        return new DraftReader(lookup, fields)
                .readNew(item.request(), context.today())
                .withReference(reference);
    }

    private Map<UUID, ObservationKey> keys(Set<UUID> ids, boolean makeKeys) {
        return makeKeys ? vault.obtain(ids) : vault.findAll(ids);
    }

    /**
     * For what will not be stored: in a dry run, or because the observation was erased and has no
     * key any more.
     */
    private ObservationKey passing(UUID id) {
        return master.newKey(id).key();
    }

    /** Follows from the reference, so that importing again finds what is there. */
    private static UUID idOf(String reference, CommandContext context) {
        return UuidCreator.getNameBasedSha1(context.organisation() + "/import/" + reference);
    }
}
