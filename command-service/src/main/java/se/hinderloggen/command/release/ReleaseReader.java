package se.hinderloggen.command.release;

import static se.hinderloggen.platform.sealing.TextSealer.seal;
import static se.hinderloggen.platform.sealing.TextSealer.sealOptional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.release.ReleaseRequests.Declination;
import se.hinderloggen.command.release.ReleaseRequests.Outcome;
import se.hinderloggen.command.release.ReleaseRequests.Proposal;
import se.hinderloggen.command.release.ReleaseRequests.Revocation;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/**
 * From what was sent about a summary to a {@link ReleaseStep}, and to the answer. Every method
 * refuses what is wrong with every field named; only then it asks for the key.
 */
@Component
public class ReleaseReader {

    private static final int LONGEST_SUMMARY = 10_000;
    private static final int LONGEST_NAME = 200;

    /** Why people revoke; that something was erased comes of the erasure. */
    private enum Reason {
        PERSONAL_DATA,
        INCORRECT,
        REPLACED
    }

    private final CurrentCatalogue catalogue;
    private final ReleaseProperties properties;

    ReleaseReader(CurrentCatalogue catalogue, ReleaseProperties properties) {
        this.catalogue = catalogue;
        this.properties = properties;
    }

    /**
     * @throws ProblemException 422
     */
    public ReleaseStep propose(Proposal request, LocalDate today, Supplier<TextKey> key) {
        var fields = new CheckedFields(request.acknowledged());
        var releaseId = Requests.idOrNew("releaseId", request.releaseId(), fields);
        var summary =
                fields.required(
                        "summary",
                        request.summary(),
                        LONGEST_SUMMARY,
                        "Skriv en sammanfattning som mottagarna kan läsa.",
                        "Write a summary for the recipients to read.");
        var recipients = recipients(request.recipients(), today, fields);
        fields.refuseIfWrong();
        return new ReleaseStep.Propose(
                releaseId,
                seal(key.get(), Field.SUMMARY, Objects.requireNonNull(summary)),
                recipients,
                properties.secondPerson());
    }

    public ReleaseStep approve(String releaseId) {
        return new ReleaseStep.Approve(Requests.idInPath(releaseId), properties.secondPerson());
    }

    /**
     * @throws ProblemException 422
     */
    public ReleaseStep decline(String releaseId, Declination request, Supplier<TextKey> key) {
        var id = Requests.idInPath(releaseId);
        var fields = new CheckedFields(request.acknowledged());
        var reason = fields.text("reason", request.reason(), LONGEST_SUMMARY);
        fields.refuseIfWrong();
        return new ReleaseStep.Decline(
                id, reason == null ? null : sealOptional(key.get(), Field.REASON, reason));
    }

    /**
     * @throws ProblemException 422
     */
    public ReleaseStep revoke(String releaseId, Revocation request) {
        var id = Requests.idInPath(releaseId);
        var fields = new CheckedFields(null);
        var reason = Requests.choice("reason", Reason.class, request.reason(), fields);
        fields.refuseIfWrong();
        return new ReleaseStep.Revoke(
                id, RevocationReason.valueOf(Objects.requireNonNull(reason).name()));
    }

    /**
     * @param id of what the summary is about
     * @param releases of it, after the step
     */
    public static ResponseEntity<Outcome> answer(
            String id, ReleaseStep step, Releases releases, EventPosition position) {
        var release = releases.byId().get(step.releaseId());
        // It may have been erased since.
        var state = release == null ? Releases.State.REVOKED : release.state();
        long version = position.entries().getFirst().sequence();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .header(Requests.EVENT_POSITION, position.toString())
                .body(
                        new Outcome(
                                id,
                                step.releaseId().toString(),
                                state.name().toLowerCase(Locale.ROOT),
                                version,
                                position.toString()));
    }

    private List<String> recipients(
            @Nullable List<String> written, LocalDate today, CheckedFields fields) {
        if (written == null || written.isEmpty()) {
            fields.error(
                    "recipients",
                    "missing",
                    "Ange minst en mottagare.",
                    "Name at least one recipient.");
            return List.of();
        }
        var lookup = catalogue.lookup();
        var codes = new TreeSet<String>();
        for (int i = 0; i < written.size(); i++) {
            String field = "recipients[" + i + "]";
            var found = recipient(field, written.get(i), lookup, today, fields);
            if (found != null) {
                codes.add(found.authority());
            }
        }
        return List.copyOf(codes);
    }

    /** An authority that may receive what is released; absent, and noted, when it is none. */
    public static CatalogueLookup.@Nullable AuthorityInPlace recipient(
            String field,
            @Nullable String written,
            CatalogueLookup lookup,
            LocalDate today,
            CheckedFields fields) {
        var text = fields.text(field, written, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        var found =
                fields.found(
                        field,
                        lookup.authority(text, PartialDate.of(today)),
                        "Myndigheten finns inte i katalogen.",
                        "The authority is not in the catalogue.");
        if (found == null) {
            return null;
        }
        var authority =
                Objects.requireNonNull(lookup.catalogue().authorities().get(found.authority()));
        if (!authority.added().receivesFeeds()) {
            fields.error(
                    field,
                    "receives-nothing",
                    "Det är ingen myndighet; inget kan lämnas ut dit.",
                    "That is no authority; nothing can be released to it.");
            return null;
        }
        return found;
    }
}
