package se.hinderloggen.command.report;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no about a yearly report; {@link Reports} gives them. */
enum ReportRefusal implements Refusal {
    /** A foreign operation, one that does not exist, and one without a report look the same. */
    REPORT_NOT_FOUND(
            NOT_FOUND, "", "Det finns ingen sådan rapport här.", "There is no such report here."),
    REPORT_YEAR_NOT_OVER(
            INVALID,
            "year",
            "Året ska vara slut och tidigast 1995.",
            "The year has to be over, and 1995 at the earliest."),
    REPORT_NOT_SETTLED(
            INVALID,
            "knownUntil",
            "Siffrorna är för nya. Hämta dem igen; de räknas på det som är känt överallt.",
            "The figures are too new. Fetch them again; they count what is known everywhere."),
    REPORT_FIGURES_OLD(
            INVALID,
            "knownUntil",
            "Siffrorna är äldre än ett dygn. Hämta dem igen och se efter att texten stämmer.",
            "The figures are more than a day old. Fetch them again, and see that the text agrees."),
    REPORT_FIGURES_BEFORE_LAST(
            CONFLICT,
            "knownUntil",
            "Det finns redan en rapport med siffror som är lika nya eller nyare. Hämta dem igen.",
            "There is a report already with figures as new or newer. Fetch them again."),
    REPORT_COMPARED_WITH_LATER(
            INVALID,
            "comparedWith",
            "Jämför med ett tidigare år, 1995 eller senare.",
            "Compare with an earlier year, 1995 or later."),
    REPORT_ID_TAKEN(
            CONFLICT,
            "publicationId",
            "Det id:t är redan använt för en annan rapport. Använd ett nytt.",
            "That id already belongs to another report. Use a new one."),
    ERRATUM_ID_TAKEN(
            CONFLICT,
            "erratumId",
            "Det id:t är redan använt för en annan rättelse. Använd ett nytt.",
            "That id already belongs to another erratum. Use a new one.");

    private final Details details;

    ReportRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
