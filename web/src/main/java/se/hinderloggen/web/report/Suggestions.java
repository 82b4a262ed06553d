package se.hinderloggen.web.report;

import static se.hinderloggen.web.report.FigureBlocks.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.report.ReportAnswers.Compared;
import se.hinderloggen.web.report.ReportAnswers.Count;
import se.hinderloggen.web.report.ReportAnswers.Figures;
import se.hinderloggen.web.report.ReportAnswers.Kind;
import se.hinderloggen.web.report.ReportAnswers.Line;
import se.hinderloggen.web.report.ReportAnswers.Measure;

/**
 * A text to begin each chapter with, made of the figures: what they say, and not what it means.
 * That something has got better never follows from them, and is never suggested. Pure.
 */
final class Suggestions {

    private static final int MOST_NAMED = 3;

    private Suggestions() {}

    static String of(Chapter chapter, Figures it) {
        return switch (chapter) {
            case SUMMARY -> summary(it);
            case OPERATION -> operation(it);
            case OBSTACLES -> obstacles(it);
            case WORKED ->
                    kind(
                            it.kind("SYSTEMRATT"),
                            "systemrätt: sådant som fungerade och gjorde skillnad");
            case IMPROVEMENTS ->
                    kind(
                            it.kind("SYSTEMFORBATTRING"),
                            "systemförbättringar: förändringar som klienter önskar");
            case SYSTEM_FAULTS -> faults(it);
            case DEVELOPMENT -> development(it);
            case EXAMPLES ->
                    "Exemplen är avidentifierade sammanfattningar som verksamheten har lämnat ut. De visar hur det kan gå till, inte hur vanligt det är.";
            case CONCLUSION -> conclusion(it);
        };
    }

    private static String summary(Figures it) {
        var text = new StringBuilder();
        var all = it.observations().year();
        boolean told = all != null && all.count() != null;
        text.append(
                told
                        ? "Under %d registrerade ombuden i %s %s observationer. De berörde verksamheter %s gånger, för en observation kan gälla flera."
                                .formatted(
                                        it.year(),
                                        it.organisation().label(),
                                        shown(all),
                                        shown(it.findings().year()))
                        : "Under %d berörde det som ombuden i %s registrerade verksamheter %s gånger."
                                .formatted(
                                        it.year(),
                                        it.organisation().label(),
                                        shown(it.findings().year())));
        var kinds = new ArrayList<String>();
        for (var kind : it.byKind()) {
            var count = kind.observations() == null ? null : kind.observations().year();
            if (!isNone(count)) {
                kinds.add(shown(count) + " " + kind.label().toLowerCase(Locale.ROOT));
            }
        }
        if (!kinds.isEmpty()) {
            text.append(" Av observationerna var ").append(Swedish.list(kinds)).append(".");
        }
        var set = told ? all : it.findings().year();
        if (set != null && set.per100Clients() != null) {
            text.append(
                    " Det är %s %s per 100 klienter"
                            .formatted(
                                    Swedish.number(set.per100Clients(), 1),
                                    told ? "observationer" : "berörda verksamheter"));
            text.append(
                    set.per100Assignments() == null
                            ? "."
                            : " och %s per 100 uppdrag."
                                    .formatted(Swedish.number(set.per100Assignments(), 1)));
        }
        return text
                + "\n\nTalen visar både hindren och hur mycket ombuden registrerar. Färre registreringar betyder inte färre hinder.";
    }

    private static String operation(Figures it) {
        var base = it.base().year();
        if (base == null) {
            return "Antalet klienter och uppdrag för %d är inte angivet. Ange det under Grunduppgifter, så räknas andelarna."
                    .formatted(it.year());
        }
        String text =
                "Personligt ombud stöder vuxna med svår psykisk funktionsnedsättning i kontakten med myndigheter. %s hade %s klienter och %s uppdrag under %d"
                        .formatted(
                                it.organisation().label(),
                                Swedish.number(base.clients()),
                                Swedish.number(base.assignments()),
                                it.year());
        text +=
                base.assignmentsPerClient() == null
                        ? "."
                        : ", det vill säga %s uppdrag per klient."
                                .formatted(Swedish.number(base.assignmentsPerClient(), 2));
        var with = it.base().with();
        return with == null || it.comparedWith() == null
                ? text
                : text
                        + " År %d var det %s klienter och %s uppdrag."
                                .formatted(
                                        it.comparedWith(),
                                        Swedish.number(with.clients()),
                                        Swedish.number(with.assignments()));
    }

    private static String obstacles(Figures it) {
        var kind = it.kind("HINDER");
        var count = kind.observations() == null ? null : kind.observations().year();
        if (isNone(count)) {
            return "Inga hinder eller brister är registrerade för %d.".formatted(it.year());
        }
        return ("%s observationer gällde hinder eller brister."
                        + named(" Vanligaste händelsetyp var ", kind.eventTypes())
                        + named(" Oftast berördes ", kind.authorities()))
                .formatted(shown(count));
    }

    private static String kind(Kind kind, String what) {
        var count = kind.observations() == null ? null : kind.observations().year();
        return isNone(count)
                ? "Inga observationer av %s är registrerade."
                        .formatted(what.substring(0, what.indexOf(':')))
                : "%s observationer gällde %s.%s"
                        .formatted(
                                shown(count), what, named(" Oftast berördes ", kind.authorities()));
    }

    private static boolean isNone(@Nullable Count count) {
        return count == null || (count.count() != null && count.count() == 0);
    }

    /** Those that most was recorded of, with how much. */
    private static String named(String before, List<Line> lines) {
        var most =
                lines.stream()
                        .filter(it -> !it.key().equals("UNKNOWN"))
                        .filter(it -> counted(it) > 0)
                        .sorted(Comparator.comparingLong((Line it) -> -counted(it)))
                        .limit(MOST_NAMED)
                        .map(it -> it.label() + " (" + shown(it.year()) + ")")
                        .toList();
        return most.isEmpty() ? "" : before + Swedish.list(most).replace("%", "%%") + ".";
    }

    private static long counted(Line it) {
        var count = it.year() == null ? null : it.year().count();
        return count == null ? 0 : count;
    }

    private static String faults(Figures it) {
        var faults = it.systemFaults();
        if (faults.isEmpty()) {
            return "Inget systemfel har varit aktuellt under %d.".formatted(it.year());
        }
        long answered =
                faults.stream()
                        .filter(fault -> fault.replies() != null && !fault.replies().isEmpty())
                        .count();
        return "Ett systemfel är en brist som återkommer och inte förklaras av enskilda händelser. %s systemfel har varit aktuella under %d; %s av dem har fått svar från den som det gäller."
                .formatted(
                        Swedish.number((long) faults.size()),
                        it.year(),
                        answered == 0 ? "inget" : Swedish.number(answered));
    }

    private static String development(Figures it) {
        var comparison = it.comparison();
        if (comparison == null || comparison.total() == null) {
            return "Året jämförs inte med något annat år.";
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                "Jämfört med %d, alla observationer: %s."
                        .formatted(comparison.with(), measures(comparison.total())));
        if (comparison.disagree()) {
            sentences.add("Måtten säger olika och ska läsas tillsammans.");
        }
        var certain =
                comparison.lines().stream()
                        .filter(
                                line ->
                                        Stream.of(
                                                        line.perClient(),
                                                        line.perAssignment(),
                                                        line.share())
                                                .anyMatch(Suggestions::isCertain))
                        .toList();
        sentences.add(
                certain.isEmpty()
                        ? "Inga säkra skillnader finns mellan åren i de enskilda raderna."
                        : "Säkra skillnader finns för "
                                + Swedish.list(certain.stream().map(Compared::label).toList())
                                + ".");
        sentences.add(
                "En skillnad kan bero på att mer eller mindre registreras. Färre registreringar betyder inte färre hinder.");
        return String.join(" ", sentences);
    }

    private static String measures(Compared it) {
        var said = new ArrayList<String>();
        add("per klient", it.perClient(), said);
        add("per uppdrag", it.perAssignment(), said);
        add("som andel", it.share(), said);
        return said.isEmpty() ? "för få data" : String.join("; ", said);
    }

    private static void add(String measure, @Nullable Measure it, List<String> to) {
        if (it != null) {
            to.add(
                    measure
                            + " "
                            + it.word().sv()
                            + (it.ratio() == null ? "" : ", kvot " + ComparisonBlocks.ratio(it)));
        }
    }

    private static boolean isCertain(@Nullable Measure it) {
        return it != null && it.isCertain();
    }

    private static String conclusion(Figures it) {
        long open =
                it.systemFaults().stream()
                        .filter(fault -> fault.replies() == null || fault.replies().isEmpty())
                        .count();
        return "Det som ombuden har sett under %d bygger på enskilda människors erfarenheter. Rapporten lämnas till dem som kan åtgärda hindren.%s"
                .formatted(
                        it.year(),
                        open == 0
                                ? ""
                                : " %s systemfel väntar på svar.".formatted(Swedish.number(open)));
    }
}
