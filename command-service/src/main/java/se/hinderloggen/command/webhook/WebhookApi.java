package se.hinderloggen.command.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.subscription.Subscriptions;
import se.hinderloggen.command.webhook.DeliveryList.Page;
import se.hinderloggen.command.webhook.DeliveryList.State;
import se.hinderloggen.command.webhook.Registrations.Registration;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * A subscription's webhook over HTTP. The recipient sees to it, or the coordinators of the
 * operation on its behalf.
 */
@RestController
@RequestMapping("/api/subscriptions/{id}/webhook")
class WebhookApi {

    private static final int MOST = 1_000;

    /**
     * @param url to be called, with https
     */
    record Receiver(@Nullable String url) {}

    /**
     * @param secret to verify what comes; shown this once, and absent when there was one before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registered(String url, @Nullable String secret) {
        @Override
        public String toString() {
            return "Registered[***]";
        }
    }

    /**
     * @param secret to verify what comes, shown this once
     */
    record Rotated(String secret) {
        @Override
        public String toString() {
            return "Rotated[***]";
        }
    }

    private final Subscriptions subscriptions;
    private final Registrations registrations;
    private final Deliveries deliveries;
    private final DeliveryList list;
    private final Courier courier;
    private final Reachable reachable;
    private final WebhookProperties properties;
    private final Clock clock;

    WebhookApi(
            Subscriptions subscriptions,
            Registrations registrations,
            Deliveries deliveries,
            DeliveryList list,
            Courier courier,
            Reachable reachable,
            WebhookProperties properties,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.list = list;
        this.courier = courier;
        this.reachable = reachable;
        this.properties = properties;
        this.clock = clock;
    }

    /** Has the recipient told of new entries, at another address if there was one; turns it on. */
    @PutMapping
    ResponseEntity<Registered> register(
            @PathVariable String id, @RequestBody Receiver request, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        subscriptions.requireLive(subscriptionId, actor);
        var fields = new CheckedFields(null);
        var url = WebhookUrl.read(request.url(), fields, properties.allowPlainHttp(), reachable);
        fields.refuseIfWrong();
        var secret =
                registrations.register(
                        subscriptionId, Objects.requireNonNull(url), clock.instant());
        courier.wake();
        return (secret.isPresent()
                        ? ResponseEntity.created(
                                URI.create("/api/subscriptions/" + id + "/webhook"))
                        : ResponseEntity.ok())
                .cacheControl(CacheControl.noStore())
                .body(new Registered(url.toString(), secret.map(Secret::written).orElse(null)));
    }

    /** How the webhook is doing. Its secrets are never told again. */
    @GetMapping
    Registration find(@PathVariable String id, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        subscriptions.requireOneOfBoth(subscriptionId, actor);
        return registrations.find(subscriptionId, clock.instant());
    }

    /** Ends the webhook. What waits is not delivered any more. */
    @DeleteMapping
    ResponseEntity<Void> remove(@PathVariable String id, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        subscriptions.requireOneOfBoth(subscriptionId, actor);
        registrations.remove(subscriptionId, clock.instant());
        return ResponseEntity.noContent().build();
    }

    /** Makes a new secret; until it is in use everywhere the old one is valid as well. */
    @PostMapping("/secret")
    ResponseEntity<Rotated> rotate(@PathVariable String id, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        subscriptions.requireLive(subscriptionId, actor);
        var now = clock.instant();
        var secret =
                registrations.rotate(subscriptionId, now, now.plus(properties.secretOverlap()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Rotated(secret.written()));
    }

    /** What was delivered, what waits, and what could not be delivered; newest first. */
    @GetMapping("/deliveries")
    Page deliveries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") String limit,
            Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        subscriptions.requireOneOfBoth(subscriptionId, actor);
        return list.page(
                subscriptionId,
                state == null
                        ? Set.of()
                        : state.stream().map(WebhookApi::state).collect(Collectors.toSet()),
                after == null ? null : cursor(after),
                limit(limit));
    }

    /** Delivers it again, or sooner, under the same id. */
    @PostMapping("/deliveries/{deliveryId}/resend")
    ResponseEntity<Void> resend(
            @PathVariable String id, @PathVariable String deliveryId, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        subscriptions.requireLive(subscriptionId, actor);
        deliveries.resend(subscriptionId, Requests.idInPath(deliveryId), clock.instant());
        courier.wake();
        return ResponseEntity.status(HttpStatus.ACCEPTED).build();
    }

    private static State state(String written) {
        return Arrays.stream(State.values())
                .filter(it -> it.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.badParameter(
                                        "state",
                                        "Välj WAITING, DELIVERED, REPLACED eller DEAD.",
                                        "Choose WAITING, DELIVERED, REPLACED or DEAD."));
    }

    private static UUID cursor(String written) {
        return Requests.parse(written)
                .orElseThrow(
                        () ->
                                ProblemException.badParameter(
                                        "after",
                                        "Skicka next från sidan före.",
                                        "Send next of the page before."));
    }

    private static int limit(String written) {
        if (!written.matches("[1-9]\\d{0,3}") || Integer.parseInt(written) > MOST) {
            throw ProblemException.badParameter(
                    "limit", "Ange 1 till " + MOST + ".", "Give 1 to " + MOST + ".");
        }
        return Integer.parseInt(written);
    }
}
