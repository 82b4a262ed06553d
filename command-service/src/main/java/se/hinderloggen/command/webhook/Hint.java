package se.hinderloggen.command.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * That a feed has got as far as this entry. What is sent is made of nothing else, so it is the
 * same, to the byte, as often as it is sent; and it tells nothing that would have to be kept
 * secret.
 *
 * @param deliveryId by which the receiver recognises what it has had already
 * @param number of the newest entry; those before it may be new as well
 * @param occurredAt when that entry was made
 */
record Hint(UUID deliveryId, UUID subscriptionId, long number, Instant occurredAt) {

    String body() {
        return """
        {"type":"feed.entries","timestamp":"%s","data":{"subscription":"%s","number":%d}}"""
                .formatted(occurredAt, subscriptionId, number);
    }

    /**
     * The headers of the Standard Webhooks specification.
     *
     * @param at when it is sent
     * @param secrets those that are valid; the receiver needs one of them
     */
    Map<String, String> headers(Instant at, List<Secret> secrets) {
        var signed = deliveryId + "." + at.getEpochSecond() + "." + body();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", deliveryId.toString());
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put(
                "webhook-signature",
                secrets.stream().map(it -> it.sign(signed)).collect(Collectors.joining(" ")));
        return headers;
    }
}
