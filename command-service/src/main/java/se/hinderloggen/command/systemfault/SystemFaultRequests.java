package se.hinderloggen.command.systemfault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines send about a systemfel. Everything is text, so that whatever is wrong
 * can be answered field by field. {@code acknowledged} holds codes of doubtful findings of the
 * personal-data guard that someone has looked at.
 */
final class SystemFaultRequests {

    private SystemFaultRequests() {}

    /**
     * Which findings it is about: code or name of each. Without a unit, municipality or event type
     * all of them are meant.
     */
    record ScopeRequest(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType) {}

    /**
     * @param systemFaultId a UUID, best of version 7, made by the caller so that the request may be
     *     repeated safely; made here when absent
     * @param level {@code CASEWORKER}, {@code LOCAL} or {@code CENTRAL}
     * @param observations ids of the evidence
     */
    record Declaration(
            @Nullable String systemFaultId,
            @Nullable String title,
            @Nullable String description,
            @Nullable String level,
            @Nullable ScopeRequest scope,
            @Nullable List<String> observations,
            @Nullable List<String> acknowledged) {}

    /** What is absent stays as it is; a scope is replaced as a whole. */
    record Change(
            @Nullable String title,
            @Nullable String description,
            @Nullable String level,
            @Nullable ScopeRequest scope,
            @Nullable String reason,
            @Nullable List<String> acknowledged) {}

    record Links(@Nullable List<String> observations) {}

    /**
     * @param escalationId as {@code systemFaultId}
     * @param to a {@link se.hinderloggen.events.EscalationLevel}
     * @param due the day by which an answer is wanted
     * @param question what is asked, when the description does not say it
     */
    record Escalation(
            @Nullable String escalationId,
            @Nullable String to,
            @Nullable String due,
            @Nullable String question,
            @Nullable List<String> acknowledged) {}

    /**
     * @param escalationId what it answers; absent when nobody had been asked
     * @param from code or name of the authority; absent when the body that was asked answers itself
     * @param kind a {@link se.hinderloggen.events.ReplyKind}
     * @param on the day of the answer
     * @param promisedBy by when, with a promise
     */
    record Reply(
            @Nullable String replyId,
            @Nullable String escalationId,
            @Nullable String from,
            @Nullable String kind,
            @Nullable String on,
            @Nullable String text,
            @Nullable String promisedBy,
            @Nullable List<String> acknowledged) {}

    /**
     * @param since the first day on which it was remedied
     */
    record Resolution(
            @Nullable String resolutionId,
            @Nullable String since,
            @Nullable String note,
            @Nullable List<String> acknowledged) {}

    /**
     * @param resolutionId the one that did not last; absent for whichever holds now. With it the
     *     request may be repeated safely even when the systemfel is resolved anew meanwhile.
     */
    record Reopening(
            @Nullable String resolutionId,
            @Nullable String note,
            @Nullable List<String> acknowledged) {}

    record Dismissal(@Nullable String reason, @Nullable List<String> acknowledged) {}
}
