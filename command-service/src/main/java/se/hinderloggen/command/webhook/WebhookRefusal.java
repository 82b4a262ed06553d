package se.hinderloggen.command.webhook;

import static se.hinderloggen.command.platform.Refusal.Category.CONFLICT;
import static se.hinderloggen.command.platform.Refusal.Category.NOT_FOUND;

import se.hinderloggen.command.platform.Refusal;

/** Every reason to say no about a webhook, beside those of its subscription. */
enum WebhookRefusal implements Refusal {
    WEBHOOK_NOT_FOUND(
            NOT_FOUND, "Prenumerationen har ingen webhook.", "The subscription has no webhook."),
    DELIVERY_NOT_FOUND(NOT_FOUND, "Det finns ingen sådan leverans.", "There is no such delivery."),
    WEBHOOK_DISABLED(
            CONFLICT,
            "Mottagaren har svarat att den inte vill ha mer (410). Ange adressen igen för att slå på webhooken.",
            "The receiver has answered that it wants no more (410). Give the address again to turn the webhook on."),
    TOO_MANY_SECRETS(
            CONFLICT,
            "Fler hemligheter än så kan inte gälla samtidigt. Vänta tills en av de gamla har slutat gälla.",
            "No more secrets can be valid at the same time. Wait until one of the old ones is not any longer.");

    private final Details details;

    WebhookRefusal(Category category, String sv, String en) {
        details = new Details(category, "", sv, en);
    }

    @Override
    public Details details() {
        return details;
    }
}
