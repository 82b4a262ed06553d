package se.hinderloggen.web.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.feed.FeedAnswers.Subscription;
import se.hinderloggen.web.services.Answers.Coded;

/**
 * A subscription on its way to be granted or changed, as written.
 *
 * @param id from the moment the form is shown: sent twice it is one
 * @param recipient as written; of one that is changed its name
 * @param authority only for a recipient that oversees others
 */
record SubscriptionForm(
        @Nullable String id,
        @Nullable String recipient,
        @Nullable String authority,
        @Nullable String unit,
        @Nullable List<String> municipalities,
        @Nullable List<String> eventTypes,
        @Nullable List<String> kinds,
        @Nullable String detail) {

    static SubscriptionForm empty() {
        return new SubscriptionForm(
                UuidCreator.getTimeOrderedEpoch().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                "SUMMARIES");
    }

    static SubscriptionForm of(Subscription it) {
        var scope = it.scope();
        return new SubscriptionForm(
                it.subscriptionId().toString(),
                it.recipient().label(),
                scope.authority() == null ? null : scope.authority().label(),
                scope.unit() == null ? null : scope.unit().label(),
                codes(scope.municipalities()),
                codes(scope.eventTypes()),
                codes(scope.kinds()),
                it.detail().code());
    }

    private static List<String> codes(List<Coded> coded) {
        return coded.stream().map(Coded::code).toList();
    }

    Map<String, Object> granting() {
        var body = new LinkedHashMap<String, Object>();
        body.put("subscriptionId", Objects.requireNonNullElse(id, ""));
        body.put("recipient", Objects.requireNonNullElse(recipient, ""));
        body.putAll(changing());
        return body;
    }

    /** The scope is replaced as a whole. */
    Map<String, Object> changing() {
        var scope = new LinkedHashMap<String, Object>();
        put(scope, "authority", authority);
        put(scope, "unit", unit);
        scope.put("municipalities", orEmpty(municipalities));
        scope.put("eventTypes", orEmpty(eventTypes));
        scope.put("kinds", orEmpty(kinds));
        return Map.of("scope", scope, "detail", Objects.requireNonNullElse(detail, ""));
    }

    public boolean has(@Nullable List<String> chosen, String code) {
        return chosen != null && chosen.contains(code);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
