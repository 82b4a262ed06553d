package se.hinderloggen.query.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.hinderloggen.events.Audience;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.CatalogueBreak;
import se.hinderloggen.query.reports.ReportFigures.Base;
import se.hinderloggen.query.reports.ReportFigures.Both;
import se.hinderloggen.query.reports.ReportFigures.Break;
import se.hinderloggen.query.reports.ReportFigures.Note;
import se.hinderloggen.query.trends.MappingWords;

/** Method and limits: what has to be known to read the figures rightly, written by the system. */
final class ReportNotes {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final List<Note> notes = new ArrayList<>();

    private ReportNotes() {}

    static List<Note> of(
            ReportQuestion question, Both<Base> base, List<Break> breaks, long monthUnknown) {
        var it = new ReportNotes();
        it.always(question);
        it.base(question.year(), base.year());
        if (question.comparedWith() != null && base.with() != null) {
            it.base(question.comparedWith(), base.with());
        }
        if (!breaks.isEmpty()) {
            it.add(
                    "catalogue-breaks",
                    "Katalogen över händelsetyper har ändrats under de år som jämförs. Rader som berörs räknar inte säkert samma sak före och efter.",
                    "The catalogue of event types has changed during the years compared. The rows concerned do not certainly count the same before and after.");
        }
        if (monthUnknown > 0) {
            it.add(
                    "month-unknown",
                    "%d av årets observationer är kända bara till året och står inte i någon månad."
                            .formatted(monthUnknown),
                    "%d of the year's observations are known only to the year, and stand in no month."
                            .formatted(monthUnknown));
        }
        return List.copyOf(it.notes);
    }

    private void always(ReportQuestion question) {
        add(
                "counts-measure-recording-too",
                "Talen visar både hindren och hur mycket ombuden registrerar. Färre registreringar betyder inte färre hinder.",
                "The figures show both the obstacles and how much the ombud record. Fewer records do not mean fewer obstacles.");
        add(
                "findings-and-observations",
                "Rader om händelsetyper, myndigheter, enheter och kommuner räknar berörda verksamheter: en observation som rör flera räknas för var och en.",
                "Rows of event types, authorities, units and municipalities count findings: an observation that concerns several authorities counts for each.");
        var until = MOMENT.format(LocalDateTime.ofInstant(question.knownUntil(), SWEDEN));
        add(
                "known-until",
                "Räknat på det som hade registrerats före %s. Det som har blivit känt senare är inte med."
                        .formatted(until),
                "Counted on what had been recorded before %s, Swedish time. What became known later is not included."
                        .formatted(until));
        add(
                "catalogue",
                "Räknat med de koder som gällde när det registrerades eller senare omklassades, med namn enligt katalogen %s (version %d)."
                        .formatted(question.day(), question.catalogueVersion()),
                "Counted by the codes under which it was recorded or later reclassified, with names of the catalogue of %s (version %d)."
                        .formatted(question.day(), question.catalogueVersion()));
        if (question.audience() == Audience.PUBLIC) {
            add(
                    "published-figures",
                    "Bara siffror som verksamheten har publicerat är med. 1–4 visas som <5, och där ett tal skulle avslöja ett mindre står ≥5 eller ett streck.",
                    "Only figures that the operation has published are included. 1–4 is shown as <5, and where a number would give away a smaller one there is ≥5 or a dash.");
        }
    }

    private void base(int year, Base base) {
        if (base.clients() == null || base.assignments() == null) {
            add(
                    "base-figures-missing",
                    "Klienter eller uppdrag saknas för %d, så alla mått kan inte räknas ut där."
                            .formatted(year),
                    "Clients or assignments are missing for %d, so not every measure can be given there."
                            .formatted(year));
        }
        if (!base.earlier().isEmpty()) {
            add(
                    "base-figures-corrected",
                    "Klienter och uppdrag för %d har rättats. Rapporten räknar med de rättade; de tidigare står bredvid."
                            .formatted(year),
                    "Clients and assignments of %d have been corrected. The report reckons with the corrected ones; the earlier ones stand beside them."
                            .formatted(year));
        }
    }

    private void add(String code, String sv, String en) {
        notes.add(new Note(code, sv, en));
    }

    /** Those from the day after the earlier year began until the later one was over. */
    static List<Break> breaks(ReportQuestion question, Catalogue catalogue) {
        var after = LocalDate.of(question.firstYear(), 1, 1);
        var until = LocalDate.of(question.lastYear(), 12, 31);
        return catalogue.breaks(null).stream()
                .filter(it -> it.from().isAfter(after) && !it.from().isAfter(until))
                .map(it -> told(it, catalogue))
                .toList();
    }

    private static Break told(CatalogueBreak it, Catalogue catalogue) {
        var words = MappingWords.of(it, catalogue);
        return new Break(it.from(), words.sv(), words.en(), it.lines());
    }
}
