package se.hinderloggen.command.basefigures;

import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;
import static se.hinderloggen.command.platform.Refusal.Category.OUTDATED;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to a statement of base figures. */
public enum BaseFiguresRefusal implements Refusal {
    /** A foreign operation and one that does not exist look the same. */
    ORGANISATION_NOT_FOUND(
            NOT_FOUND,
            "organisation",
            "Grunduppgifter kan bara anges för den egna PO-verksamheten.",
            "Base figures can only be stated for your own PO operation."),
    CHANGED_SINCE_READ(
            OUTDATED,
            "",
            "Någon annan har ändrat årets uppgifter sedan du läste dem. Läs dem igen och gör om din ändring.",
            "Someone else has changed the year's figures since you read them. Read them again and repeat your change."),
    YEAR_OUT_OF_RANGE(
            INVALID,
            "year",
            "Året ska ligga mellan 1995 och innevarande år.",
            "The year has to lie between 1995 and the present one."),
    CLIENTS_OUT_OF_RANGE(
            INVALID,
            "clients",
            "Antalet klienter ska vara ett helt tal från 0 till 1 000 000.",
            "The number of clients has to be a whole number from 0 to 1,000,000."),
    ASSIGNMENTS_OUT_OF_RANGE(
            INVALID,
            "assignments",
            "Antalet uppdrag ska vara ett helt tal från 0 till 1 000 000.",
            "The number of assignments has to be a whole number from 0 to 1,000,000.");

    private final Details details;

    BaseFiguresRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
