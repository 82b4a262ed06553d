package se.hinderloggen.command.systemfault;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;
import static se.hinderloggen.command.platform.Refusal.Category.OUTDATED;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to a systemfel's command. */
public enum SystemFaultRefusal implements Refusal {
    /** Missing and foreign look the same, so that existence is not told. */
    SYSTEM_FAULT_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns inget sådant systemfel hos er.",
            "There is no such systemfel in your operation."),
    SYSTEM_FAULT_ID_TAKEN(
            CONFLICT,
            "systemFaultId",
            "Det id:t är redan använt för något annat. Ändra det som finns, eller använd ett nytt id.",
            "That id already belongs to something else. Change what there is, or use a new id."),
    STEP_ID_TAKEN(
            CONFLICT,
            "",
            "Det id:t är redan använt för en lyftning, ett svar eller en åtgärd med annat innehåll. Använd ett nytt id.",
            "That id already belongs to an escalation, a reply or a resolution with other content. Use a new id."),
    SYSTEM_FAULT_CHANGED_SINCE_READ(
            OUTDATED,
            "",
            "Någon annan har ändrat systemfelet sedan du läste det. Läs det igen och gör om din ändring.",
            "Someone else has changed the systemfel since you read it. Read it again and repeat your change."),
    SYSTEM_FAULT_DISMISSED(
            CONFLICT,
            "",
            "Systemfelet är avskrivet och ändras inte mer. Anmäl ett nytt om det behövs.",
            "The systemfel is dismissed and changes no more. Declare a new one if need be."),
    SYSTEM_FAULT_RESOLVED(
            CONFLICT,
            "",
            "Systemfelet är åtgärdat. Öppna det igen innan du går vidare med det.",
            "The systemfel is resolved. Reopen it before going on with it."),
    TOO_MANY_OBSERVATIONS(
            INVALID,
            "observations",
            "Högst 1000 observationer kan höra till ett systemfel.",
            "At most 1000 observations can belong to a systemfel."),
    DUE_IN_THE_PAST(
            INVALID,
            "due",
            "Svaret kan inte begäras till en dag som har varit.",
            "An answer cannot be asked for by a day that has passed."),
    NO_SUCH_ESCALATION(
            INVALID,
            "escalationId",
            "Systemfelet har inte lyfts så. Välj vad svaret gäller, eller lämna det tomt.",
            "There is no such escalation of the systemfel. Choose what is answered, or leave it empty."),
    REPLIED_IN_THE_FUTURE(
            INVALID,
            "on",
            "Svaret kan inte ha kommit i framtiden. Kontrollera datumet.",
            "The reply cannot have come in the future. Check the date."),
    PROMISED_BY_WITHOUT_PROMISE(
            INVALID,
            "promisedBy",
            "Bara ett löfte har en dag då det ska vara uppfyllt.",
            "Only a promise has a day by which it is to be kept."),
    PROMISED_BY_BEFORE_REPLY(
            INVALID,
            "promisedBy",
            "Löftet kan inte gälla en dag före svaret.",
            "The promise cannot be for a day before the reply."),
    RESOLVED_IN_THE_FUTURE(
            INVALID,
            "since",
            "Det kan inte ha åtgärdats i framtiden. Kontrollera datumet.",
            "It cannot have been remedied in the future. Check the date.");

    private final Details details;

    SystemFaultRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
