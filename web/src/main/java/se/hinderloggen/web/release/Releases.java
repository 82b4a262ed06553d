package se.hinderloggen.web.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.feed.Feeds;
import se.hinderloggen.web.release.ReleaseAnswers.Release;
import se.hinderloggen.web.release.ReleaseAnswers.Replies;
import se.hinderloggen.web.release.ReleaseAnswers.Reply;
import se.hinderloggen.web.services.Answers.Authority;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** The summaries as the query-service tells of them. */
@Component
public class Releases {

    private static final int MOST = 100;
    private static final String ON_A_PAGE = "30";

    private final QueryService query;
    private final Feeds feeds;

    Releases(QueryService query, Feeds feeds) {
        this.query = query;
        this.feeds = feeds;
    }

    /**
     * What a page says about the summaries of what it shows.
     *
     * @param whyNot why no summary can be written, as the end of a key of texts; absent when one
     *     can
     * @param mayWrite whether the person may at all
     * @param names of authorities, by code
     */
    public record About(
            Subject subject,
            UUID id,
            List<Release> releases,
            List<Reply> replies,
            @Nullable String whyNot,
            boolean mayWrite,
            Map<String, String> names) {

        /** There is nothing to say about it. */
        public boolean isEmpty() {
            return !mayWrite && releases.isEmpty() && replies.isEmpty();
        }
    }

    public About about(Observation it, Person person) {
        return about(Subject.OBSERVATION, it.observationId(), Original.of(it).whyNot(), person);
    }

    /**
     * @param dismissed whether the systemfel was found to be none
     */
    public About aboutSystemFault(UUID id, boolean dismissed, Person person) {
        return about(Subject.SYSTEM_FAULT, id, dismissed ? "dismissed" : null, person);
    }

    /** The page is of use without them. */
    private About about(Subject subject, UUID id, @Nullable String whyNot, Person person) {
        return new About(
                subject,
                id,
                unless(() -> find(subject, id), List.of()),
                unless(() -> replies(subject, id), List.of()),
                whyNot,
                person.isOfTheWorkingGroup(),
                unless(this::names, Map.of()));
    }

    List<Release> find(Subject subject, UUID id) {
        return query.get(
                        "/api/releases",
                        Map.of("about", subject + ":" + id, "limit", Integer.toString(MOST)),
                        ReleaseAnswers.Releases.class)
                .releases();
    }

    /**
     * @throws ResponseStatusException 404 when there is no such summary of it
     */
    Release one(Subject subject, UUID id, UUID releaseId) {
        return find(subject, id).stream()
                .filter(it -> it.releaseId().equals(releaseId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * @param after where the page before ended; empty for the first
     */
    ReleaseAnswers.Releases in(String state, String after) {
        return query.get(
                "/api/releases",
                Map.of("state", state, "after", after, "limit", ON_A_PAGE),
                ReleaseAnswers.Releases.class);
    }

    private List<Reply> replies(Subject subject, UUID id) {
        return query.get("/api/answers", Map.of("about", subject + ":" + id), Replies.class)
                .answers();
    }

    /** Authorities that may be told of something. */
    List<Authority> receivers() {
        return query.catalogue().authorities().stream().filter(Authority::receivesFeeds).toList();
    }

    /** By code. */
    Map<String, String> names() {
        return query.catalogue().authorities().stream()
                .collect(Collectors.toMap(Authority::code, Authority::name));
    }

    /** By code, also those of which there are many, such as municipalities. */
    Map<String, String> namesOfRecipients() {
        var names = new HashMap<>(names());
        feeds.subscriptions()
                .forEach(it -> names.put(it.recipient().code(), it.recipient().label()));
        return names;
    }

    private static <T> T unless(Supplier<T> asking, T nothing) {
        try {
            return asking.get();
        } catch (ServiceAway | ServiceProblem e) {
            return nothing;
        }
    }
}
