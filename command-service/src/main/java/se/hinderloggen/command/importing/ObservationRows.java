package se.hinderloggen.command.importing;

import static se.hinderloggen.command.importing.ObservationSheet.Column.AUTHORITY;
import static se.hinderloggen.command.importing.ObservationSheet.Column.CONSEQUENCES;
import static se.hinderloggen.command.importing.ObservationSheet.Column.DESCRIPTION;
import static se.hinderloggen.command.importing.ObservationSheet.Column.EVENT_TYPE;
import static se.hinderloggen.command.importing.ObservationSheet.Column.EXTERNAL_ID;
import static se.hinderloggen.command.importing.ObservationSheet.Column.KIND;
import static se.hinderloggen.command.importing.ObservationSheet.Column.MUNICIPALITY;
import static se.hinderloggen.command.importing.ObservationSheet.Column.OCCURRED;
import static se.hinderloggen.command.importing.ObservationSheet.Column.TAGS;
import static se.hinderloggen.command.importing.ObservationSheet.Column.UNIT;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.importing.ObservationEntry.ImportedObservation;
import se.hinderloggen.command.importing.ObservationEntry.RawFinding;
import se.hinderloggen.command.importing.ObservationEntry.UnreadableObservation;
import se.hinderloggen.command.importing.ObservationSheet.Column;
import se.hinderloggen.command.observation.KindText;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;

/** Gathers the rows of one observation. Holds at most {@value #MOST_FINDINGS} of them. */
final class ObservationRows {

    static final int MOST_FINDINGS = 100;
    private static final int LONGEST_EXTERNAL_ID = 100;

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");
    private final Columns<Column> columns;
    private final String externalId;
    private final List<Integer> lines = new ArrayList<>();
    private final List<RawFinding> findings = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private @Nullable Kind kind;
    private @Nullable PartialDate occurred;
    private @Nullable String description;
    private @Nullable String consequences;
    private boolean crowded;

    ObservationRows(Columns<Column> columns, String externalId) {
        this.columns = columns;
        this.externalId = externalId;
    }

    String externalId() {
        return externalId;
    }

    void add(TableRow row) {
        if (lines.size() == MOST_FINDINGS) {
            if (!crowded) {
                problem(row, RowFault.TOO_MANY_FINDINGS, EXTERNAL_ID, MOST_FINDINGS);
            }
            crowded = true;
            return;
        }
        lines.add(row.line());
        problems.addAll(columns.problemsOf(row));
        if (externalId.length() > LONGEST_EXTERNAL_ID) {
            problem(row, RowFault.TOO_LONG, EXTERNAL_ID, LONGEST_EXTERNAL_ID);
        }
        kind = agreed(row, KIND, kind, kind(row));
        occurred = agreed(row, OCCURRED, occurred, occurred(row));
        description = agreed(row, DESCRIPTION, description, text(row, DESCRIPTION));
        consequences = agreed(row, CONSEQUENCES, consequences, text(row, CONSEQUENCES));
        findings.add(
                new RawFinding(
                        row.line(),
                        text(row, AUTHORITY),
                        text(row, UNIT),
                        text(row, MUNICIPALITY),
                        text(row, EVENT_TYPE)));
        for (String tag : SEPARATOR.split(text(row, TAGS))) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
    }

    ObservationEntry entry() {
        if (!problems.isEmpty()) {
            return new UnreadableObservation(lines, problems);
        }
        String consequence = Objects.requireNonNull(consequences);
        return new ImportedObservation(
                externalId,
                lines,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(occurred),
                findings,
                Objects.requireNonNull(description),
                consequence.isEmpty() ? null : consequence,
                List.copyOf(tags));
    }

    private @Nullable Kind kind(TableRow row) {
        String text = text(row, KIND);
        Kind read = KindText.read(text);
        if (read == null && !text.isEmpty()) {
            problem(row, RowFault.UNKNOWN_KIND, KIND);
        }
        return read;
    }

    private @Nullable PartialDate occurred(TableRow row) {
        String text = text(row, OCCURRED);
        try {
            PartialDate read = DateText.read(text);
            if (read == null && !text.isEmpty()) {
                problem(row, RowFault.DATE_FORM, OCCURRED);
            }
            return read;
        } catch (DateTimeException _) {
            problem(row, RowFault.IMPOSSIBLE_DATE, OCCURRED);
            return null;
        }
    }

    /** What the observation's rows say, of which the first one counts. */
    private <T> @Nullable T agreed(
            TableRow row, Column column, @Nullable T before, @Nullable T now) {
        if (before != null && now != null && !before.equals(now)) {
            problem(row, RowFault.DIFFERS, column, lines.getFirst());
        }
        return before == null ? now : before;
    }

    private String text(TableRow row, Column column) {
        return columns.text(row, column);
    }

    private void problem(TableRow row, RowFault fault, Column column, Object... numbers) {
        problems.add(fault.at(row.line(), Columns.name(column), numbers));
    }
}
