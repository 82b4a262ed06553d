package se.hinderloggen.web.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.QueryService;

/**
 * What a summary is written from. It is shown beside it, to the operation's own people alone.
 *
 * @param title only of a systemfel
 * @param kind of an observation; a systemfel is about obstacles
 * @param occurred a year, a month or a day; empty of a systemfel, which is of no single time
 * @param whyNot why nothing of it can be told, as the end of a key of texts; absent when it can
 */
record Original(
        Subject subject,
        UUID id,
        @Nullable String title,
        List<String> texts,
        String kind,
        String occurred,
        List<Finding> findings,
        @Nullable String whyNot) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Fault(
            @Nullable String title, @Nullable String description, Finding scope, Coded status) {}

    static Original read(Subject subject, UUID id, QueryService query) {
        return switch (subject) {
            case OBSERVATION -> of(query.observation(id));
            case SYSTEM_FAULT -> of(id, query.get(subject.api(id), Map.of(), Fault.class));
        };
    }

    static Original of(Observation it) {
        return new Original(
                Subject.OBSERVATION,
                it.observationId(),
                null,
                texts(it.description(), it.consequences()),
                it.kind().code(),
                it.occurred(),
                it.findings(),
                it.erased() != null || it.description() == null
                        ? "erased"
                        : it.mergedInto() != null
                                ? "merged"
                                : it.review() == null ? "not-reviewed" : null);
    }

    private static Original of(UUID id, Fault it) {
        return new Original(
                Subject.SYSTEM_FAULT,
                id,
                it.title,
                texts(it.description),
                "HINDER",
                "",
                List.of(it.scope),
                it.status.code().equals("DISMISSED") ? "dismissed" : null);
    }

    private static List<String> texts(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(it -> (String) it).toList();
    }

    /** What of its time is told: the month, never the day. */
    public String toldTime() {
        return occurred.length() > 7 ? occurred.substring(0, 7) : occurred;
    }
}
