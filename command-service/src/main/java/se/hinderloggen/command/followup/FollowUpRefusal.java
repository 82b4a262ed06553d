package se.hinderloggen.command.followup;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.GONE;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;
import static se.hinderloggen.command.platform.Refusal.Category.OUTDATED;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to a follow-up's command. */
public enum FollowUpRefusal implements Refusal {
    /** Missing and foreign look the same, so that existence is not told. */
    FOLLOW_UP_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns ingen sådan uppföljning hos er.",
            "There is no such follow-up in your operation."),
    SUBJECT_NOT_FOUND(
            INVALID,
            "about",
            "Det som uppföljningen gäller finns inte hos er.",
            "What the follow-up is about does not exist in your operation."),
    SUBJECT_ERASED(
            GONE,
            "about",
            "Det som uppföljningen gäller är raderat, och då går det inte att skriva mer om det.",
            "What the follow-up is about is erased, so nothing more can be written about it."),
    FOLLOW_UP_ID_TAKEN(
            CONFLICT,
            "followUpId",
            "Det id:t är redan använt för en annan uppföljning. Använd ett nytt.",
            "That id already belongs to another follow-up. Use a new one."),
    FOLLOW_UP_CHANGED_SINCE_READ(
            OUTDATED,
            "",
            "Någon annan har ändrat uppföljningen sedan du läste den. Läs den igen och gör om din ändring.",
            "Someone else has changed the follow-up since you read it. Read it again and repeat your change."),
    FOLLOW_UP_DONE(
            CONFLICT,
            "",
            "Uppföljningen är klar. Öppna den igen om något återstår.",
            "The follow-up is done. Reopen it if something remains."),
    FOLLOW_UP_WITHDRAWN(
            CONFLICT,
            "",
            "Uppföljningen är återtagen. Lägg upp en ny om den behövs.",
            "The follow-up is withdrawn. Agree on a new one if it is needed."),
    DUE_PASSED(
            INVALID,
            "due",
            "Dagen har redan varit. Välj i dag eller senare.",
            "That day has passed. Choose today or later."),
    DUE_TOO_FAR(
            INVALID,
            "due",
            "Dagen ligger för långt fram. Välj en inom fem år.",
            "That day is too far ahead. Choose one within five years."),
    GROUP_DECIDES(
            INVALID,
            "responsible",
            "Själv kan du lägga upp och ändra det som den som registrerade observationen ska göra. Annat beslutar arbetsgruppen.",
            "By yourself you can agree on and change what whoever recorded the observation has to do. The working group decides on the rest.");

    private final Details details;

    FollowUpRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
