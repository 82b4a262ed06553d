package se.hinderloggen.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.history.HistoryAnswer.Change;
import se.hinderloggen.query.history.HistoryAnswer.Item;
import se.hinderloggen.query.history.HistoryEntry.Content;
import se.hinderloggen.query.observations.TextOpener;

/** Tells what happened to one observation: each event with what read otherwise before it. */
final class Timeline {

    private final String asker;
    private final @Nullable TextKey key;
    private final Catalogue catalogue;
    private final TextOpener opener;

    /**
     * @param asker pseudonym
     * @param key absent when it is destroyed; then no text is told
     */
    Timeline(String asker, @Nullable TextKey key, Catalogue catalogue, TextOpener opener) {
        this.asker = asker;
        this.key = key;
        this.catalogue = catalogue;
        this.opener = opener;
    }

    HistoryAnswer of(List<HistoryEntry> entries) {
        var items = new ArrayList<Item>();
        @Nullable Content now = null;
        for (var entry : entries) {
            var before = now;
            now = after(before, entry);
            items.add(item(entry, now == null ? List.of() : changes(before, now)));
        }
        return new HistoryAnswer(List.copyOf(items));
    }

    private static @Nullable Content after(@Nullable Content before, HistoryEntry entry) {
        if (entry.content() != null) {
            return entry.content();
        }
        var reclassified = entry.reclassified();
        if (before == null || reclassified == null) {
            return before;
        }
        var findings = new ArrayList<>(before.findings());
        findings.set(
                reclassified.finding(),
                findings.get(reclassified.finding()).withEventType(reclassified.to()));
        return new Content(
                before.kind(),
                before.occurred(),
                findings,
                before.tags(),
                before.description(),
                before.consequences());
    }

    private Item item(HistoryEntry entry, List<Change> changes) {
        boolean reviewed = entry.what() == What.REVIEWED;
        return new Item(
                entry.sequence(),
                entry.at(),
                entry.what(),
                entry.recorder(),
                entry.recorder() == null ? null : entry.recorder().equals(asker),
                changes,
                reason(entry),
                reviewed ? null : entry.code(),
                reviewed ? decision(entry.code()) : null,
                entry.other());
    }

    private List<Change> changes(@Nullable Content from, Content to) {
        var changes = new ArrayList<Change>();
        add(changes, "kind", from, to, it -> Catalogue.kind(it.kind()));
        add(changes, "occurred", from, to, it -> it.occurred().toString());
        add(changes, "findings", from, to, it -> findings(it.findings()));
        text(changes, "description", from, to, Content::description, Field.DESCRIPTION);
        text(changes, "consequences", from, to, Content::consequences, Field.CONSEQUENCES);
        add(changes, "tags", from, to, it -> it.tags().isEmpty() ? null : it.tags());
        return List.copyOf(changes);
    }

    private static void add(
            List<Change> changes,
            String field,
            @Nullable Content from,
            Content to,
            Function<Content, @Nullable Object> value) {
        Object before = from == null ? null : value.apply(from);
        Object after = value.apply(to);
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    /** Sealed texts are alike when the texts are. What cannot be opened is not told of. */
    private void text(
            List<Change> changes,
            String field,
            @Nullable Content from,
            Content to,
            Function<Content, @Nullable SealedText> value,
            Field sealedAs) {
        SealedText before = from == null ? null : value.apply(from);
        SealedText after = value.apply(to);
        if (!Objects.equals(before, after)) {
            String opened = opener.open(key, sealedAs, before);
            String openedAfter = opener.open(key, sealedAs, after);
            if (opened != null || openedAfter != null) {
                changes.add(new Change(field, opened, openedAfter));
            }
        }
    }

    private List<CodedFinding> findings(List<Finding> findings) {
        return findings.stream().map(it -> CodedFinding.of(it, catalogue)).toList();
    }

    private @Nullable String reason(HistoryEntry entry) {
        String code = entry.code();
        return switch (entry.what()) {
            case RECORDED, REVIEWED, RELEASE_PROPOSED, RELEASED -> null;
            case CORRECTED, RECLASSIFIED, MERGED, MERGE_UNDONE, RELEASE_DECLINED ->
                    opener.open(key, Field.REASON, entry.reason());
            case RELEASE_REVOKED -> code == null ? null : label(RevocationReason.valueOf(code));
            case ERASED -> code == null ? null : label(ErasureReason.valueOf(code));
        };
    }

    private static @Nullable Coded decision(@Nullable String code) {
        return code == null ? null : Catalogue.decision(ReviewDecision.valueOf(code));
    }

    private static String label(RevocationReason reason) {
        return switch (reason) {
            case PERSONAL_DATA -> "Personuppgifter i sammanfattningen";
            case INCORRECT -> "Sammanfattningen var fel";
            case REPLACED -> "Ersatt av en ny sammanfattning";
            case ERASED -> "Observationen raderades";
        };
    }

    private static String label(ErasureReason reason) {
        return switch (reason) {
            case PERSONAL_DATA -> "Personuppgifter i texten";
            case REQUESTED -> "Någon begärde det";
            case MISTAKE -> "Registrerad av misstag";
            case RETENTION -> "Tiden som den får sparas har gått ut";
        };
    }
}
