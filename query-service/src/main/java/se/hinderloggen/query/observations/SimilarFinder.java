package se.hinderloggen.query.observations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Finding;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.sql.Reading;

/**
 * Finds earlier observations that are like one that is being written. Candidates are those with its
 * words in any inflection, rare ones first, and those of the same unit, or of the same authority
 * and event type; in what order they come, their {@link Resemblance} says together with these. What
 * is erased or merged into another is not found.
 */
@Component
class SimilarFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MAX_WORDS = 40;

    /** Texts in which words are counted, to tell rare ones from common ones. */
    private static final int COUNTED = 400;

    /** Of each word so many, the rarest words first, until there are so many of them all. */
    private static final int PER_WORD = 200;

    private static final int HITS = 2400;
    private static final int CANDIDATES = 200;

    /** Of all findings together, and of each at least. */
    private static final int BY_FINDINGS = 180;

    private static final int PER_FINDING = 45;

    private static final int RESEMBLING_LENGTH = 2000;

    /**
     * The words in question, each with its stem, its query and its weight; and the observations
     * with the heaviest of them, beside others, each with what it says and which of the words it
     * has. Every word is looked up by itself, so that a rare one is not drowned by common ones.
     */
    private static final String BY_WORDS =
            """
            with word as materialized (
                select stem, min(word) as word, stem::tsquery as query
                from unnest(?::text[]) as each(word)
                cross join lateral unnest(tsvector_to_array(to_tsvector('swedish', word))) as stem
                group by stem
            ), counted as materialized (
                select strip(terms) as terms -- unpacked once, not for each word
                from observation_text order by observation_id limit ?
            ), weighed as materialized (
                select stem, word, query,
                    ln(((select count(*) from counted) + 1.0::float8)
                        / ((select count(*) from counted where terms @@ query) + 0.5)) as weight
                from word
            ), hit as materialized (
                select found.observation_id, weight
                from (select query, weight from weighed
                    order by weight desc, length(stem) desc, stem) as rarest_first
                cross join lateral (
                    select observation_id from observation_text
                    where organisation = ? and terms @@ query limit ?) as found
                limit ? -- so that words that nobody else has do not stand in the way of others
            ), candidate as (
                (select observation_id from hit
                group by observation_id order by sum(weight) desc, observation_id desc limit ?)
                union select unnest(?::uuid[])
            ), looked_at as materialized (
                select text.* from candidate cross join lateral (
                    select observation_id, strip(terms) as terms, left(body, ?) as body
                    from observation_text it
                    where it.organisation = ? and it.observation_id = candidate.observation_id
                    offset 0) as text -- a look in the index of its part alone
            )
            select it.observation_id, it.body, common.words, common.weights,
                (select count(*) from word) as written
            from looked_at it cross join lateral (
                select coalesce(array_agg(word), '{}') as words,
                    coalesce(array_agg(weight), '{}') as weights
                from weighed where it.terms @@ query) as common
            """;

    private final JdbcTemplate views;
    private final ObservationTable table;
    private final ObservationFinder observations;
    private final TextRefill refill;

    SimilarFinder(
            JdbcTemplate views,
            ObservationTable table,
            ObservationFinder observations,
            TextRefill refill) {
        this.views = views;
        this.table = table;
        this.observations = observations;
        this.refill = refill;
    }

    /** What the index of texts says. */
    private static final class Texts {
        final Map<UUID, Map<String, Double>> words = new HashMap<>();
        Resemblance<UUID> resemblance = new Resemblance<>("", Map.of());
        int written;
    }

    /** The most alike first, but rather different ones than the same words again. */
    List<Likeness> find(String organisation, String text, List<Finding> findings) {
        var rows = byFindings(organisation, findings);
        var texts = texts(organisation, text, rows.keySet());
        var others = new HashSet<>(texts.words.keySet());
        others.removeAll(rows.keySet());
        rows.putAll(table.find(others));
        var likenesses =
                rows.values().stream()
                        .filter(it -> it.organisation.equals(organisation))
                        .filter(it -> !it.isErased() && it.mergedInto == null)
                        .map(
                                it ->
                                        Likeness.of(
                                                it,
                                                findings,
                                                Likeness.heaviestFirst(
                                                        texts.words.getOrDefault(
                                                                it.observationId, Map.of())),
                                                texts.resemblance.to(it.observationId)))
                        .filter(it -> it.isAlike(texts.written))
                        .sorted(Likeness.MOST_ALIKE_FIRST)
                        .toList();
        return Variety.of(
                likenesses,
                Likeness::degree,
                (one, other) ->
                        texts.resemblance.between(
                                one.row().observationId, other.row().observationId));
    }

    /**
     * The latest that concern the same unit, or the same authority in the same way; and where these
     * are few, the latest that concern the authority at all.
     */
    private Map<UUID, ObservationRow> byFindings(String organisation, List<Finding> findings) {
        var close = new HashSet<Filter>();
        var wide = new HashSet<Filter>();
        for (var finding : findings) {
            String authority = finding.authority();
            wide.add(Filter.ofFinding(authority, null, null));
            if (finding.unit() != null) {
                close.add(Filter.ofFinding(authority, finding.unit(), null));
            }
            if (finding.eventType() != null) {
                close.add(Filter.ofFinding(authority, null, finding.eventType()));
            }
        }
        var rows = latest(organisation, close);
        if (rows.size() < BY_FINDINGS / 2) {
            rows.putAll(latest(organisation, wide));
        }
        return rows;
    }

    private Map<UUID, ObservationRow> latest(String organisation, Set<Filter> findings) {
        int each = Math.max(PER_FINDING, BY_FINDINGS / Math.max(1, findings.size()));
        return observations.latest(organisation, findings, each);
    }

    /** Of the observations with the heaviest words, and of these others: which words they have. */
    private Texts texts(String organisation, String text, Collection<UUID> others) {
        String[] words = words(text);
        if (words.length == 0) {
            return new Texts();
        }
        refill.requireFilled();
        var found = new Texts();
        var bodies = new HashMap<UUID, String>();
        views.query(
                BY_WORDS,
                row -> {
                    UUID id = Reading.uuid(row, "observation_id");
                    bodies.put(id, Reading.text(row, "body"));
                    found.written = row.getInt("written");
                    var common = Reading.list(row, "words");
                    var weights = (Double[]) row.getArray("weights").getArray();
                    for (int i = 0; i < weights.length; i++) {
                        found.words
                                .computeIfAbsent(id, _ -> new HashMap<>())
                                .put(common.get(i), weights[i]);
                    }
                },
                words,
                COUNTED,
                organisation,
                PER_WORD,
                HITS,
                CANDIDATES,
                others.toArray(UUID[]::new),
                RESEMBLING_LENGTH,
                organisation);
        found.resemblance =
                new Resemblance<>(
                        text.substring(0, Math.min(text.length(), RESEMBLING_LENGTH)), bodies);
        return found;
    }

    private static String[] words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() > 1)
                .distinct()
                .limit(MAX_WORDS)
                .toArray(String[]::new);
    }
}
