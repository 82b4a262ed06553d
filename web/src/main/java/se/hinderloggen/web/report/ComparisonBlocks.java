package se.hinderloggen.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.documents.Block.Column;
import se.hinderloggen.web.documents.Block.Note;
import se.hinderloggen.web.documents.Block.Paragraph;
import se.hinderloggen.web.documents.Block.Table;
import se.hinderloggen.web.report.ReportAnswers.Compared;
import se.hinderloggen.web.report.ReportAnswers.Comparison;
import se.hinderloggen.web.report.ReportAnswers.Measure;
import se.hinderloggen.web.report.ReportAnswers.Pair;

/** The year beside another: what can be said for certain, with how much it is certain. Pure. */
final class ComparisonBlocks {

    private ComparisonBlocks() {}

    static List<Block> of(@Nullable Comparison it, FigureBlocks numbers) {
        if (it == null || (it.lines().isEmpty() && it.total() == null)) {
            return List.of(
                    new Note(
                            "Året jämförs inte med något annat: det finns inga siffror till det."));
        }
        var blocks = new ArrayList<Block>();
        if (it.disagree()) {
            blocks.add(
                    new Paragraph(
                            "Måtten säger olika. Läs antal per klient, antal per uppdrag och andel"
                                    + " tillsammans."));
        }
        var rows = new ArrayList<List<String>>();
        if (it.total() != null) {
            rows.add(row(it.total()));
        }
        it.lines().forEach(line -> rows.add(row(line)));
        blocks.add(
                new Table(
                        numbers.table("%d jämfört med %d".formatted(it.year(), it.with())),
                        List.of(
                                Column.text("Vad"),
                                Column.number(Integer.toString(it.year())),
                                Column.number(Integer.toString(it.with())),
                                Column.text("Per klient"),
                                Column.text("Per uppdrag"),
                                Column.text("Andel")),
                        rows));
        blocks.add(
                new Note(
                        "Kvoten är "
                                + it.year()
                                + " delat med "
                                + it.with()
                                + ", med "
                                + Swedish.percent(it.family().confidence(), 0)
                                + " osäkerhetsintervall inom parentes; för andelen är det en"
                                + " oddskvot. "
                                + Swedish.number((long) it.family().size())
                                + " jämförelser prövades tillsammans, så att högst "
                                + Swedish.percent(it.family().falseDiscoveryRate(), 0)
                                + " av de säkra skillnaderna väntas vara falska."));
        it.notes().forEach(note -> blocks.add(new Note(note.sv())));
        return blocks;
    }

    private static List<String> row(Compared it) {
        return List.of(
                it.across() == null ? it.label() : it.label() + ", " + it.across().label(),
                count(it.count(), true),
                count(it.count(), false),
                said(it.perClient()),
                said(it.perAssignment()),
                said(it.share()));
    }

    private static String count(@Nullable Pair it, boolean year) {
        return it == null ? Swedish.NONE : Swedish.number(year ? it.year() : it.with());
    }

    private static String said(@Nullable Measure it) {
        if (it == null) {
            return Swedish.NONE;
        }
        return it.ratio() == null
                ? it.word().sv()
                : it.word().sv() + "\n" + ratio(it).replace(" (", "\n(");
    }

    static String ratio(Measure it) {
        return "%s (%s–%s)"
                .formatted(
                        Swedish.number(it.ratio(), 2),
                        it.low() == null ? "0" : Swedish.number(it.low(), 2),
                        it.high() == null ? "∞" : Swedish.number(it.high(), 2));
    }

    /** How many measures of its lines differ for certain. */
    static long certain(Comparison it) {
        return Stream.concat(Stream.ofNullable(it.total()), it.lines().stream())
                .flatMap(line -> Stream.of(line.perClient(), line.perAssignment(), line.share()))
                .filter(Objects::nonNull)
                .filter(Measure::isCertain)
                .count();
    }
}
