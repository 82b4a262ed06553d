package se.hinderloggen.web.systemfault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.systemfault.FaultAnswers.Fault;

/** What can be done with a systemfel, each on a page of its own. */
enum Step {
    ESCALATE("lyft", "/escalations", "escalationId", "to", "due", "question"),
    REPLY(
            "svar",
            "/replies",
            "replyId",
            "escalationId",
            "kind",
            "from",
            "on",
            "promisedBy",
            "text"),
    RESOLVE("atgardat", "/resolution", "resolutionId", "since", "note"),
    REOPEN("oppna", "/reopening", null, "resolutionId", "note"),
    DISMISS("avskriv", "/dismissal", null, "reason"),
    CHANGE("andra", "/changes", null, "title", "description", "level", "reason"),
    LINK("koppla", "/observations", null);

    private final String address;
    private final String path;
    private final @Nullable String id;
    private final List<String> fields;

    Step(String address, String path, @Nullable String id, String... fields) {
        this.address = address;
        this.path = path;
        this.id = id;
        this.fields = List.of(fields);
    }

    /** In the page's address. */
    public String address() {
        return address;
    }

    /** By which the texts are found. */
    public String key() {
        return "fault.step." + address;
    }

    /** Of the command, after the systemfel's own. */
    String path() {
        return path;
    }

    /** By which a repeat is recognised; made with the form. */
    @Nullable String id() {
        return id;
    }

    List<String> fields() {
        return fields;
    }

    static Optional<Step> at(String address) {
        return Arrays.stream(values()).filter(it -> it.address.equals(address)).findFirst();
    }

    /** Those that lead on from where it stands, the likeliest first. */
    static List<Step> of(Fault fault) {
        return switch (fault.status().code()) {
            case "ESCALATED" -> List.of(REPLY, ESCALATE, RESOLVE, LINK, CHANGE, DISMISS);
            case "ANSWERED" -> List.of(RESOLVE, ESCALATE, REPLY, LINK, CHANGE, DISMISS);
            case "RESOLVED" -> List.of(REOPEN, REPLY, LINK, CHANGE, DISMISS);
            case "DISMISSED" -> List.of();
            default -> List.of(ESCALATE, LINK, RESOLVE, REPLY, CHANGE, DISMISS);
        };
    }
}
