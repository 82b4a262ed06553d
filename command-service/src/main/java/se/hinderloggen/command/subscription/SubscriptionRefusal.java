package se.hinderloggen.command.subscription;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.GONE;
import static se.hinderloggen.command.platform.Refusal.Category.INVALID;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no to a subscription's command. */
public enum SubscriptionRefusal implements Refusal {
    /** Missing and foreign look the same, so that existence is not told. */
    SUBSCRIPTION_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns ingen sådan prenumeration.",
            "There is no such subscription."),
    SUBSCRIPTION_ID_TAKEN(
            CONFLICT,
            "subscriptionId",
            "Det id:t är redan använt för något annat. Ändra det som finns, eller använd ett nytt id.",
            "That id already belongs to something else. Change what there is, or use a new id."),
    SUBSCRIPTION_REVOKED(
            GONE, "", "Prenumerationen är avslutad.", "The subscription has been revoked."),
    SCOPE_OF_OTHERS(
            INVALID,
            "scope",
            "En myndighet kan bara få del av det som gäller den själv.",
            "An authority can only be told of what is about itself."),
    ENTRY_NOT_FOUND(
            NOT_FOUND,
            "",
            "Det finns ingen sådan post i flödet.",
            "There is no such entry in the feed."),
    ANSWER_ID_TAKEN(
            CONFLICT,
            "answerId",
            "Det id:t är redan använt för ett annat svar. Använd ett nytt.",
            "That id already belongs to another answer. Use a new one."),
    ANSWER_PROMISES_NOTHING(
            INVALID,
            "promisedBy",
            "Ett datum hör bara till ett löfte.",
            "A date belongs to a promise only."),
    ANSWER_PROMISES_THE_PAST(
            INVALID,
            "promisedBy",
            "Det som lovas kan inte redan ha skett. Kontrollera datumet.",
            "What is promised cannot lie in the past. Check the date.");

    private final Details details;

    SubscriptionRefusal(Category category, String field, String sv, String en) {
        details = new Details(category, field, sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
