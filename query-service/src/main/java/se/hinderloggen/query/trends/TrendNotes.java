package se.hinderloggen.query.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.trends.TrendAnswer.Note;

/** What has to be said with the figures, so that nobody reads more out of them than is there. */
final class TrendNotes {

    private final List<Note> notes = new ArrayList<>();

    private TrendNotes() {}

    static List<Note> of(
            TrendQuestion question,
            Catalogue catalogue,
            List<String> eventTypes,
            long undivided,
            long monthUnknown,
            Count unplaced,
            List<Integer> yearsWithoutFigures) {
        var it = new TrendNotes();
        it.alwaysSaid();
        it.whatIsCounted(question);
        it.catalogue(question, catalogue, eventTypes, undivided);
        it.time(question, monthUnknown, unplaced);
        it.measure(question, yearsWithoutFigures);
        return List.copyOf(it.notes);
    }

    private void alwaysSaid() {
        add(
                "counts-measure-recording-too",
                "Talen visar både hindren och hur mycket ombuden registrerar. Färre registreringar betyder inte färre hinder.",
                "The figures show both the obstacles and how much the ombud record. Fewer records do not mean fewer obstacles.");
    }

    private void whatIsCounted(TrendQuestion question) {
        switch (question.by()) {
            case EVENT_TYPE, AUTHORITY, UNIT, MUNICIPALITY -> findingsAndObservations();
            case KIND -> {
                if (question.countsFindings()) {
                    findingsAndObservations();
                } else {
                    add(
                            "observations",
                            "Raderna och totalen räknar observationer.",
                            "The rows and the total count observations.");
                }
            }
            case TAG -> {
                if (question.countsFindings()) {
                    findingsAndObservations();
                }
                add(
                        "observations-per-tag",
                        "En observation med flera taggar räknas under var och en, och en utan tagg bara i totalen.",
                        "An observation with several tags counts under each, and one without tags only in the total.");
            }
        }
    }

    private void findingsAndObservations() {
        add(
                "findings-and-observations",
                "Raderna räknar berörda verksamheter: en observation som rör flera räknas för var och en. Totalen räknar varje observation en gång.",
                "The rows count findings: an observation that concerns several authorities counts for each. The total counts every observation once.");
    }

    private void catalogue(
            TrendQuestion question, Catalogue catalogue, List<String> eventTypes, long undivided) {
        var in = question.in();
        if (in == null) {
            add(
                    "catalogue",
                    "Räknat med de koder som gällde när det registrerades eller senare omklassades, med namn enligt katalogen %s."
                            .formatted(catalogue.day()),
                    "Counted by the codes under which it was recorded or later reclassified, with names of the catalogue of %s."
                            .formatted(catalogue.day()));
            catalogue.mappings(eventTypes).stream()
                    .map(MappingWords::of)
                    .forEach(it -> add("event-type-mapped", it.sv(), it.en()));
            return;
        }
        add(
                "counted-in-catalogue",
                "Räknat i katalogen %s: det som registrerades under andra händelsetyper räknas som det heter där."
                        .formatted(catalogue.day()),
                "Counted in the catalogue of %s: what was recorded under other event types is counted as it is called there."
                        .formatted(catalogue.day()));
        for (String key : eventTypes) {
            var line = in.lines().line(key);
            var name = catalogue.line(in.lines(), key).label();
            if (!line.isCertain()) {
                add(
                        "event-type-undivided",
                        "%s kan inte säkert delas upp och har en egen rad. De andra kan vara fler än de säkra; det mesta står bredvid."
                                .formatted(name),
                        "%s cannot be told apart for certain and has a line of its own. The others may be more than the certain ones; the most is shown beside."
                                .formatted(name));
            } else if (line.members().size() > 1) {
                add(
                        "event-types-together",
                        name + " redovisas tillsammans.",
                        name + " are reported together.");
            }
        }
        if (undivided > 0) {
            add(
                    "undivided-excluded",
                    "%d berörda verksamheter till kan vara av den här typen, men det går inte att säga. De är inte med."
                            .formatted(undivided),
                    "%d more findings may be of this type, but nobody can tell. They are left out."
                            .formatted(undivided));
        }
    }

    private void time(TrendQuestion question, long monthUnknown, Count unplaced) {
        if (monthUnknown > 0) {
            add(
                    "month-unknown",
                    "%d observationer är kända bara till året och står under XX. De fördelas inte på månader."
                            .formatted(monthUnknown),
                    "%d observations are known only to the year and stand under XX. They are not spread over months."
                            .formatted(monthUnknown));
        }
        if (unplaced.observations() > 0) {
            add(
                    "unplaced-excluded",
                    "%d observationer (%d berörda verksamheter) är kända bara till ett år som perioden skär igenom. De är inte med."
                            .formatted(unplaced.observations(), unplaced.findings()),
                    "%d observations (%d findings) are known only to a year that the period cuts through. They are left out."
                            .formatted(unplaced.observations(), unplaced.findings()));
        }
        if (question.span().widened()) {
            add(
                    "whole-months",
                    "Talen förs per månad, så en dag i from eller to gäller hela sin månad.",
                    "Figures are kept by month, so a day in from or to stands for its whole month.");
        }
    }

    private void measure(TrendQuestion question, List<Integer> yearsWithoutFigures) {
        if (question.measure() == Measure.SHARE) {
            add(
                    "share-of-all",
                    "Andelen gäller allt som registrerats i perioden, oavsett filter: 0,25 är en fjärdedel.",
                    "The share is of everything recorded in the period, whatever the filters: 0.25 is a quarter.");
        }
        if (question.measure().needsBaseFigures() && question.period() != Period.YEAR) {
            add(
                    "yearly-base-figures",
                    "Klienter och uppdrag är årets, också när perioden är kortare.",
                    "Clients and assignments are those of the year, though the period is shorter.");
        }
        if (!yearsWithoutFigures.isEmpty()) {
            String years =
                    yearsWithoutFigures.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            add(
                    "base-figures-missing",
                    "Grunduppgifter saknas för " + years + ", så värdet kan inte räknas ut där.",
                    "Base figures are missing for " + years + ", so no value can be given there.");
        }
    }

    private void add(String code, String sv, String en) {
        notes.add(new Note(code, sv, en));
    }
}
