package se.hinderloggen.web.release;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A summary on its way, as written.
 *
 * @param releaseId from the moment the form is shown: sent twice it is one
 * @param recipients codes of authorities
 * @param acknowledged codes of what was asked about the text and is as it should be
 */
record ReleaseForm(
        @Nullable String releaseId,
        @Nullable String summary,
        @Nullable List<String> recipients,
        @Nullable List<String> acknowledged) {

    static ReleaseForm empty(List<String> recipients) {
        return new ReleaseForm(
                UuidCreator.getTimeOrderedEpoch().toString(), null, recipients, null);
    }

    public String id() {
        return Objects.requireNonNullElse(releaseId, "");
    }

    public String text() {
        return Objects.requireNonNullElse(summary, "");
    }

    public List<String> chosen() {
        return Objects.requireNonNullElse(recipients, List.of());
    }

    public Set<String> answered() {
        return acknowledged == null ? Set.of() : Set.copyOf(acknowledged);
    }

    /** What the personal-data guard has to see. */
    Map<String, String> texts() {
        return text().isBlank() ? Map.of() : Map.of("summary", text());
    }

    Map<String, Object> body() {
        return Map.of(
                "releaseId", id(),
                "summary", text().strip(),
                "recipients", chosen(),
                "acknowledged", answered());
    }
}
