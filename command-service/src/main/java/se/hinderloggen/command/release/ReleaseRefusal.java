package se.hinderloggen.command.release;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no about a summary; {@link Releases} gives them. */
public enum ReleaseRefusal implements Refusal {
    RELEASE_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns ingen sådan sammanfattning här.",
            "There is no such summary here."),
    RELEASE_ID_TAKEN(
            CONFLICT,
            "releaseId",
            "Det id:t är redan använt för en annan sammanfattning. Använd ett nytt.",
            "That id already belongs to another summary. Use a new one."),
    RELEASE_SAME_PERSON(
            CONFLICT,
            "",
            "Någon annan än den som skrev sammanfattningen behöver godkänna den.",
            "Somebody else than whoever wrote the summary has to approve it."),
    RELEASE_DECLINED(
            CONFLICT,
            "",
            "Sammanfattningen har fått nej. Föreslå en ny.",
            "The summary was declined. Propose another."),
    RELEASE_REVOKED(
            CONFLICT,
            "",
            "Sammanfattningen är tillbakadragen. Föreslå en ny.",
            "The summary has been revoked. Propose another."),
    ALREADY_RELEASED(
            CONFLICT,
            "",
            "Sammanfattningen är redan utlämnad. Dra tillbaka den i stället.",
            "The summary has already been released. Revoke it instead."),
    NOT_YET_RELEASED(
            CONFLICT,
            "",
            "Sammanfattningen är inte utlämnad än. Säg nej till den i stället.",
            "The summary has not been released yet. Decline it instead.");

    private final Details details;

    ReleaseRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
