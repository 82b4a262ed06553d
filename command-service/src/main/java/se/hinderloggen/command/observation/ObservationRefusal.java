package se.hinderloggen.command.observation;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.GONE;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;
import static se.hinderloggen.command.platform.Refusal.Category.OUTDATED;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to an observation's command. */
public enum ObservationRefusal implements Refusal {
    /** Missing and foreign look the same, so that existence is not told. */
    OBSERVATION_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns ingen sådan observation hos er.",
            "There is no such observation in your operation."),
    ID_TAKEN_WITH_OTHER_CONTENT(
            CONFLICT,
            "observationId",
            "Det id:t är redan använt för en observation med annat innehåll. Rätta den, eller använd ett nytt id.",
            "That id already belongs to an observation with other content. Correct it, or use a new id."),
    OBSERVATION_ERASED(
            GONE,
            "",
            "Observationens texter är raderade och den kan inte längre ändras.",
            "The observation's texts have been erased and it can no longer be changed."),
    CHANGED_SINCE_READ(
            OUTDATED,
            "",
            "Någon annan har ändrat observationen sedan du läste den. Läs den igen och gör om din ändring.",
            "Someone else has changed the observation since you read it. Read it again and repeat your change."),
    OCCURRED_IN_THE_FUTURE(
            INVALID,
            "occurred",
            "Händelsen kan inte ligga i framtiden. Kontrollera datumet.",
            "What happened cannot lie in the future. Check the date."),
    NO_FINDINGS(
            INVALID,
            "findings",
            "Ange minst en berörd myndighet eller verksamhet.",
            "Name at least one authority concerned."),
    TOO_MANY_FINDINGS(
            INVALID,
            "findings",
            "Högst 20 berörda myndigheter per observation. Dela upp händelsen.",
            "At most 20 authorities per observation. Split the event."),
    SAME_FINDING_TWICE(
            INVALID,
            "findings",
            "Samma myndighet, enhet, kommun och händelsetyp står två gånger. Ta bort den ena.",
            "The same authority, unit, municipality and event type is given twice. Remove one."),
    NOT_REVIEWED(
            CONFLICT,
            "",
            "Arbetsgruppen behöver gå igenom observationen innan något kan lämnas ut.",
            "The working group has to review the observation before anything can be released."),
    FINDING_NOT_FOUND(
            INVALID,
            "finding",
            "Observationen har ingen berörd myndighet med det numret. Läs den igen.",
            "The observation has no authority of that number. Read it again."),
    MERGED_INTO_ITSELF(
            INVALID,
            "into",
            "En observation kan inte slås samman med sig själv.",
            "An observation cannot be merged into itself."),
    /** Missing and foreign look the same, so that existence is not told. */
    MERGED_INTO_MISSING(
            INVALID,
            "into",
            "Det finns ingen sådan observation hos er att slå samman med.",
            "There is no such observation in your operation to merge into."),
    MERGED_INTO_ERASED(
            INVALID,
            "into",
            "Den andra observationens texter är raderade, så den går inte att slå samman med.",
            "The other observation's texts have been erased, so nothing can be merged into it."),
    MERGED_INTO_MERGED(
            INVALID,
            "into",
            "Den andra observationen är själv sammanslagen. Slå samman med den som den ingår i.",
            "The other observation is merged itself. Merge into the one that it belongs to."),
    MERGED(
            CONFLICT,
            "",
            "Observationen är sammanslagen med en annan. Arbeta vidare i den, eller ångra sammanslagningen.",
            "The observation is merged into another. Go on in that one, or undo the merge.");

    private final Details details;

    ObservationRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
