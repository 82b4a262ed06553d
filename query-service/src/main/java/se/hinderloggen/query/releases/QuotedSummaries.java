package se.hinderloggen.query.releases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.releases.ReleaseRow.Key;

/** Released summaries that are quoted elsewhere, and what has become of them. */
@Component
public class QuotedSummaries {

    private final ReleaseTable table;
    private final KeyReader keys;
    private final TextOpener opener;

    QuotedSummaries(ReleaseTable table, KeyReader keys, TextOpener opener) {
        this.table = table;
        this.keys = keys;
        this.opener = opener;
    }

    public enum State {
        /** It stands as it was quoted. */
        TOLD,
        /** What it is about was erased; nobody can read it any more. */
        ERASED,
        /** It was revoked later. What was quoted stays, unless it held personal data. */
        REVOKED
    }

    /**
     * @param text absent where it must not be read any more
     */
    public record Quoted(State state, @Nullable String text) {}

    private static final Quoted GONE = new Quoted(State.ERASED, null);

    public Map<QuotedSummary, Quoted> read(Collection<QuotedSummary> quoted) {
        var about = quoted.stream().map(it -> it.about().id()).distinct().toList();
        var opening = keys.find(about);
        var rows = new HashMap<Key, ReleaseRow>();
        table.about(about).forEach(it -> rows.put(it.key(), it));
        var read = new HashMap<QuotedSummary, Quoted>();
        for (var it : quoted) {
            var row = rows.get(new Key(it.about().id(), it.releaseId()));
            var text =
                    row == null
                            ? null
                            : opener.open(
                                    opening.get(it.about().id()), Field.SUMMARY, row.summary());
            read.put(it, row == null ? GONE : quoted(row, text));
        }
        return read;
    }

    private static Quoted quoted(ReleaseRow row, @Nullable String text) {
        if (row.revokedFor() == RevocationReason.PERSONAL_DATA) {
            return new Quoted(State.REVOKED, null);
        }
        if (text == null) {
            return GONE;
        }
        return new Quoted(
                row.state() == ReleaseRow.State.RELEASED ? State.TOLD : State.REVOKED, text);
    }
}
