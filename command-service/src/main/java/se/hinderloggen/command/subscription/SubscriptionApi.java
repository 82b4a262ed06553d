package se.hinderloggen.command.subscription;

import static se.hinderloggen.platform.sealing.TextSealer.seal;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.command.subscription.SubscriptionCommand.AnswerEntry;
import se.hinderloggen.command.subscription.SubscriptionCommand.ChangeSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.GrantSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.RevokeSubscription;
import se.hinderloggen.command.subscription.SubscriptionRequests.Answer;
import se.hinderloggen.command.subscription.SubscriptionRequests.Change;
import se.hinderloggen.command.subscription.SubscriptionRequests.Grant;
import se.hinderloggen.command.subscription.SubscriptionRequests.Revocation;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/**
 * HTTP → command, for subscriptions: the operation grants, changes and revokes them, the recipient
 * answers what it was told. What is told, nobody commands. Every request may be repeated.
 */
@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionApi {

    private static final int LONGEST_TEXT = 10_000;

    private final CurrentCatalogue catalogue;
    private final KeyVault vault;
    private final Subscriptions subscriptions;
    private final Commands commands;
    private final Requests requests;

    SubscriptionApi(
            CurrentCatalogue catalogue,
            KeyVault vault,
            Subscriptions subscriptions,
            Commands commands,
            Requests requests) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.requests = requests;
    }

    /** Grants an authority a feed. */
    @PostMapping
    ResponseEntity<Outcome> grant(@RequestBody Grant request, Actor actor) {
        var context = requests.context(actor);
        var fields = new CheckedFields(null);
        var id = Requests.idOrNew("subscriptionId", request.subscriptionId(), fields);
        var reader = new SubscriptionReader(catalogue.lookup(), context.today(), fields);
        var recipient = reader.recipient(request.recipient());
        var scope = reader.scope(request.scope(), recipient);
        var detail = Requests.choice("detail", Detail.class, request.detail(), fields);
        fields.refuseIfWrong();
        var position =
                send(
                        new GrantSubscription(
                                id,
                                Objects.requireNonNull(recipient).code(),
                                scope,
                                Objects.requireNonNull(detail),
                                context));
        return Requests.answer(
                ResponseEntity.created(URI.create("/api/subscriptions/" + id)),
                id.toString(),
                position);
    }

    /** Changes what a feed is about, or how much it tells. */
    @PostMapping("/{id}/changes")
    ResponseEntity<Outcome> change(
            @PathVariable String id, @RequestBody Change request, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        var context = requests.context(actor);
        var granted = subscriptions.grantedBy(context.organisation(), subscriptionId);
        var fields = new CheckedFields(null);
        var scope =
                request.scope() == null
                        ? null
                        : new SubscriptionReader(catalogue.lookup(), context.today(), fields)
                                .scope(request.scope(), Recipient.parse(granted.recipient()));
        var detail =
                request.detail() == null
                        ? null
                        : Requests.choice("detail", Detail.class, request.detail(), fields);
        fields.refuseIfWrong();
        return Requests.ok(
                id, send(new ChangeSubscription(subscriptionId, scope, detail, context)));
    }

    /** Ends a subscription, for good. */
    @PostMapping("/{id}/revocation")
    ResponseEntity<Outcome> revoke(
            @PathVariable String id, @RequestBody Revocation request, Actor actor) {
        var subscriptionId = Requests.idInPath(id);
        var context = requests.context(actor);
        subscriptions.grantedBy(context.organisation(), subscriptionId);
        var fields = new CheckedFields(request.acknowledged());
        var reason = fields.text("reason", request.reason(), LONGEST_TEXT);
        fields.refuseIfWrong();
        return Requests.ok(
                id,
                send(
                        new RevokeSubscription(
                                subscriptionId,
                                sealed(subscriptionId, Field.REASON, reason),
                                context)));
    }

    /** Answers something that a feed has told. */
    @PostMapping("/{id}/entries/{entryId}/answers")
    ResponseEntity<Outcome> answer(
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestBody Answer request,
            Actor actor,
            Accessed accessed) {
        var subscriptionId = Requests.idInPath(id);
        var granted = subscriptions.granted(subscriptionId);
        if (actor.authority() == null || !actor.authority().equals(granted.recipient())) {
            throw new RefusedException(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
        }
        accessed.of(granted.organisation());
        var entry = Requests.idInPath(entryId);
        var fields = new CheckedFields(request.acknowledged());
        var answerId = Requests.idOrNew("answerId", request.answerId(), fields);
        var kind = Requests.choice("kind", ReplyKind.class, request.kind(), fields);
        var text = fields.text("text", request.text(), LONGEST_TEXT);
        var promisedBy = SubscriptionReader.day("promisedBy", request.promisedBy(), fields);
        fields.refuseIfWrong();
        return Requests.ok(
                id,
                send(
                        new AnswerEntry(
                                subscriptionId,
                                answerId,
                                entry,
                                granted.recipient(),
                                Objects.requireNonNull(kind),
                                sealed(subscriptionId, Field.REPLY, text),
                                promisedBy,
                                requests.contextIn(granted.organisation(), actor))));
    }

    private EventPosition send(SubscriptionCommand command) {
        return commands.send(command, SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
    }

    /** Its own key, for what is about the feed itself; only one that is there gets one. */
    private @Nullable SealedText sealed(UUID subscriptionId, Field field, @Nullable String text) {
        return text == null
                ? null
                : seal(
                        vault.obtain(subscriptionId)
                                .orElseThrow(
                                        () ->
                                                new RefusedException(
                                                        SubscriptionRefusal.SUBSCRIPTION_REVOKED)),
                        field,
                        text);
    }
}
