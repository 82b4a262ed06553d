package se.hinderloggen.command.systemfault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.release.ReleaseReader;
import se.hinderloggen.command.release.ReleaseRequests.Declination;
import se.hinderloggen.command.release.ReleaseRequests.Outcome;
import se.hinderloggen.command.release.ReleaseRequests.Proposal;
import se.hinderloggen.command.release.ReleaseRequests.Revocation;
import se.hinderloggen.command.release.ReleaseStep;
import se.hinderloggen.command.release.Releases;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReleaseSystemFault;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.TextKey;

/**
 * HTTP → command for what is told of a systemfel outside the operation: proposed by one person,
 * approved by another. Every request may be repeated.
 */
@RestController
@RequestMapping("/api/system-faults/{id}")
class SystemFaultReleaseApi {

    private final ReleaseReader reader;
    private final SystemFaultCommands faults;
    private final Requests requests;

    SystemFaultReleaseApi(ReleaseReader reader, SystemFaultCommands faults, Requests requests) {
        this.reader = reader;
        this.faults = faults;
        this.requests = requests;
    }

    /** Proposes a summary for authorities; where no second person is wanted, releases it. */
    @PostMapping("/release")
    ResponseEntity<Outcome> propose(
            @PathVariable String id,
            @RequestBody Proposal request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var subject = Requests.idInPath(id);
        var context = requests.context(actor);
        var step = reader.propose(request, context.today(), () -> keyOf(subject, context));
        return send(subject, step, ifMatch, context);
    }

    /** Releases a summary that somebody else has proposed. */
    @PostMapping("/releases/{releaseId}/approval")
    ResponseEntity<Outcome> approve(
            @PathVariable String id,
            @PathVariable String releaseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var subject = Requests.idInPath(id);
        return send(subject, reader.approve(releaseId), ifMatch, requests.context(actor));
    }

    /** Says no to a summary that was proposed. */
    @PostMapping("/releases/{releaseId}/declination")
    ResponseEntity<Outcome> decline(
            @PathVariable String id,
            @PathVariable String releaseId,
            @RequestBody Declination request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var subject = Requests.idInPath(id);
        var context = requests.context(actor);
        var step = reader.decline(releaseId, request, () -> keyOf(subject, context));
        return send(subject, step, ifMatch, context);
    }

    /** Takes a released summary back, for good. */
    @PostMapping("/releases/{releaseId}/revocation")
    ResponseEntity<Outcome> revoke(
            @PathVariable String id,
            @PathVariable String releaseId,
            @RequestBody Revocation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var subject = Requests.idInPath(id);
        var step = reader.revoke(releaseId, request);
        return send(subject, step, ifMatch, requests.context(actor));
    }

    private ResponseEntity<Outcome> send(
            UUID faultId, ReleaseStep step, @Nullable String ifMatch, CommandContext context) {
        var expected = Requests.expectedVersion(ifMatch);
        var position = faults.send(new ReleaseSystemFault(faultId, step, expected, context));
        var releases =
                faults.now(faultId) instanceof SystemFault.Declared now
                        ? now.releases()
                        : Releases.NONE;
        return ReleaseReader.answer(faultId.toString(), step, releases, position);
    }

    private TextKey keyOf(UUID faultId, CommandContext context) {
        return faults.keyOf(faultId, context);
    }
}
