package se.hinderloggen.command.figures;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;

import se.hinderloggen.command.platform.Refusal;

/** Every reason not to publish figures. */
enum FiguresRefusal implements Refusal {
    /** A foreign operation and one that does not exist look the same. */
    ORGANISATION_NOT_FOUND(
            NOT_FOUND,
            "organisation",
            "Siffror kan bara publiceras för den egna PO-verksamheten.",
            "Figures can only be published for your own PO operation."),
    YEAR_NOT_OVER(
            INVALID,
            "year",
            "Året ska vara slut och tidigast 1995.",
            "The year has to be over, and 1995 at the earliest."),
    JUST_PUBLISHED(
            CONFLICT,
            "year",
            "Årets siffror publicerades nyss. Vänta en stund, om mer har tillkommit sedan dess.",
            "The year's figures were published just now. Wait a while, if more has come since.");

    private final Details details;

    FiguresRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
