package se.hinderloggen.query.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Earlier;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;

/** What has to be said with a comparison, so that nobody reads more out of it than is there. */
final class ComparisonNotes {

    private final List<Note> notes = new ArrayList<>();

    List<Note> all() {
        return List.copyOf(notes);
    }

    ComparisonNotes alwaysSaid() {
        return add(
                "counts-measure-recording-too",
                "Talen visar både hindren och hur mycket ombuden registrerar. Färre registreringar betyder inte färre hinder.",
                "The figures show both the obstacles and how much the ombud record. Fewer records do not mean fewer obstacles.");
    }

    ComparisonNotes observations() {
        return add(
                "observations-once",
                "Varje rad räknar observationer, en gång var, hur många berörda verksamheter de än har: de som hör till samma händelse kommer inte var för sig, och får inte räknas som flera bevis.",
                "Every line counts observations, each once, however many findings it has: those of one event do not come by themselves, and must not count as several proofs.");
    }

    ComparisonNotes lineByItsShare() {
        return add(
                "line-by-its-share",
                "En rad kallas säker när dess andel av allt är säkert annorlunda och inget annat mått säkert säger emot. Hur mycket som registreras flyttar inte andelen. Helheten har ingen andel; den kallas säker när måtten säger detsamma.",
                "A line is called certain when its share of everything certainly differs and no other measure certainly says the opposite. How much is recorded does not move a share. The whole has none; it is called certain when its measures say the same.");
    }

    ComparisonNotes family(Family family) {
        String sizes =
                family.levels().stream()
                        .map(it -> it.level() + " " + it.size())
                        .collect(Collectors.joining(", "));
        return add(
                "family",
                "%d prövningar gjordes (%s). Av det som kallas säkert på varje nivå är i genomsnitt högst %s %% slump."
                        .formatted(family.size(), sizes, percent(family)),
                "%d tests were made (%s). Of what is called certain on each level at most %s %% is chance, on average."
                        .formatted(family.size(), sizes, percent(family)));
    }

    /** The measures of the whole, or of some line, do not say the same. */
    ComparisonNotes disagree(boolean disagree) {
        return disagree
                ? add(
                        "measures-disagree",
                        "Måtten säger inte detsamma överallt. Säg aldrig bara det ena.",
                        "The measures do not say the same everywhere. Never tell of one alone.")
                : this;
    }

    /** Kinds or types that could be recorded at one of the times alone. */
    ComparisonNotes counted(List<String> differing) {
        if (differing.isEmpty()) {
            return this;
        }
        String names = String.join(", ", differing);
        return add(
                "counted-differs",
                "Det som räknas skiljer sig mellan tiderna: %s fanns inte med hela tiden. Helheten är inte säkert jämförbar."
                        .formatted(names),
                "What is counted differs between the times: %s was not there all the time. The whole is not proven comparable."
                        .formatted(names));
    }

    /** Of printed figures. */
    ComparisonNotes counted(StatedParameters.What year, StatedParameters.What with) {
        return year == with
                ? this
                : add(
                        "counted-differs",
                        "Det som räknats skiljer sig: %s mot %s. Talen är inte säkert jämförbara."
                                .formatted(year.word().sv(), with.word().sv()),
                        "What was counted differs: %s against %s. The figures are not proven comparable."
                                .formatted(year.word().en(), with.word().en()));
    }

    /** Of printed figures. */
    ComparisonNotes asStated() {
        return add(
                "as-stated",
                "Talen är de som angavs. De har inte kontrollerats mot det som är registrerat, och andelar kan inte räknas av dem.",
                "The figures are those given. They were not checked against what is recorded, and no shares can be reckoned from them.");
    }

    ComparisonNotes exposure(List<Exposure> exposures, List<Integer> missing) {
        if (!missing.isEmpty()) {
            add(
                    "base-figures-missing",
                    "Grunduppgifter (klienter eller uppdrag) saknas för %s, så alla mått kan inte räknas ut."
                            .formatted(years(missing)),
                    "Base figures (clients or assignments) are missing for %s, so not every measure can be given."
                            .formatted(years(missing)));
        }
        var corrected =
                exposures.stream()
                        .flatMap(it -> it.earlier().stream())
                        .map(Earlier::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!corrected.isEmpty()) {
            add(
                    "base-figures-corrected",
                    "Grunduppgifterna för %s har rättats. Jämförelsen räknar med de rättade; de tidigare står bredvid."
                            .formatted(years(corrected)),
                    "The base figures of %s have been corrected. The comparison reckons with the corrected ones; the earlier ones stand beside them."
                            .formatted(years(corrected)));
        }
        return this;
    }

    ComparisonNotes time(List<Integer> reckonedWith, Recorded recorded, List<Integer> empty) {
        if (reckonedWith.contains(recorded.running())) {
            add(
                    "year-not-over",
                    "%d är inte slut. Klienter och uppdrag är de som hittills har angetts, så talen per klient och per uppdrag kan ändras; andelen påverkas inte av det."
                            .formatted(recorded.running()),
                    "%d is not over. Clients and assignments are those stated so far, so figures per client and per assignment may change; the share is not affected by that."
                            .formatted(recorded.running()));
        }
        if (!empty.isEmpty()) {
            add(
                    "nothing-recorded",
                    "Ingenting är registrerat för %s. De åren räknas inte med."
                            .formatted(years(empty)),
                    "Nothing is recorded for %s. Those years are not reckoned with."
                            .formatted(years(empty)));
        }
        return this;
    }

    /**
     * @param unknown observations known only to their year
     * @param shown months of lines that were held against a bound
     */
    ComparisonNotes months(long unknown, long shown) {
        if (unknown > 0) {
            add(
                    "month-unknown",
                    "%d observationer är kända bara till året. De räknas i åren men inte i någon månad."
                            .formatted(unknown),
                    "%d observations are known only to the year. They count in the years, and in no month."
                            .formatted(unknown));
        }
        return add(
                "months-by-chance",
                "Av %d månader på raderna sticker i genomsnitt upp till %d ut av en slump."
                        .formatted(shown, Math.round(Math.ceil(shown * Months.LEVEL))),
                "Of %d months of the lines up to %d stand out by chance, on average."
                        .formatted(shown, Math.round(Math.ceil(shown * Months.LEVEL))));
    }

    ComparisonNotes breaks(boolean any) {
        return any
                ? add(
                        "series-break",
                        "Det som räknas ändras under åren; se brotten. En rad prövas bara på de år då den kunde registreras.",
                        "What is counted changes during the years; see the breaks. A line is tested only on the years in which it could be recorded.")
                : this;
    }

    /** Where the catalogue changes from the first to the last of the years. */
    ComparisonNotes catalogue(Catalogue catalogue, List<String> eventTypes, int first, int last) {
        for (var mapping : catalogue.mappings(eventTypes)) {
            int year = mapping.from().getYear();
            if (year > first && year <= last) {
                var words = mapping(mapping);
                add("catalogue-break", words.sv(), words.en());
            }
        }
        return this;
    }

    /** What the catalogue changes. */
    static Word mapping(Catalogue.Mapping mapping) {
        String name = mapping.eventType().label();
        String others =
                mapping.successors().stream().map(Coded::label).collect(Collectors.joining(", "));
        return new Word(
                "Katalogen ändras %s: %s → %s (%s). Det räknar inte säkert samma sak före och efter."
                        .formatted(mapping.from(), name, others, relation(mapping).sv()),
                "The catalogue changes on %s: %s → %s (%s). It does not certainly count the same before and after."
                        .formatted(mapping.from(), name, others, relation(mapping).en()));
    }

    private static Word relation(Catalogue.Mapping mapping) {
        return switch (mapping.relation()) {
            case RENAMED -> new Word("nytt namn", "renamed");
            case MERGED -> new Word("sammanslagning", "merged");
            case SPLIT -> new Word("delning", "split");
            case REPORTED_TOGETHER -> new Word("redovisas tillsammans", "reported together");
        };
    }

    static Note nothingRecorded() {
        return new Note(
                "nothing-recorded",
                "Ingenting är registrerat under den ena tiden, så det finns inget att jämföra med.",
                "Nothing is recorded at one of the times, so there is nothing to compare with.");
    }

    static Note catalogueBreak() {
        return new Note(
                "catalogue-break",
                "Katalogen ändras mellan åren, så raden räknar inte säkert samma sak.",
                "The catalogue changes between the years, so the line does not certainly count the same.");
    }

    static Note notInUse(List<Integer> years) {
        return new Note(
                "not-in-use",
                "Fanns inte att registrera %s, så det går inte att säga om det blivit fler eller färre."
                        .formatted(years(years)),
                "Could not be recorded in %s, so nobody can say whether there are more or fewer."
                        .formatted(years(years)));
    }

    private static String percent(Family family) {
        return "%.0f".formatted(100 * family.falseDiscoveryRate());
    }

    private static String years(Iterable<Integer> years) {
        var written = new ArrayList<String>();
        years.forEach(it -> written.add(String.valueOf(it)));
        return String.join(", ", written);
    }

    private ComparisonNotes add(String code, String sv, String en) {
        notes.add(new Note(code, sv, en));
        return this;
    }
}
