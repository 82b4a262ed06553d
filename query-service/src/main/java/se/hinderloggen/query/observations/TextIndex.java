package se.hinderloggen.query.observations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/**
 * The opened texts, for search. They lie in unlogged tables, so they never enter PostgreSQL's
 * write-ahead log; {@link TextEraser} makes erased ones leave the data files.
 */
@Component
class TextIndex {

    /** More than anyone writes, and less than PostgreSQL can index. */
    private static final int MAX_LENGTH = 100_000;

    private final JdbcTemplate views;
    private final KeyReader keys;
    private final TextOpener opener;

    TextIndex(JdbcTemplate views, KeyReader keys, TextOpener opener) {
        this.views = views;
        this.keys = keys;
        this.opener = opener;
    }

    /**
     * @param traits in numbers
     */
    private record Text(
            UUID observationId, String organisation, String body, List<String> traits) {}

    /**
     * What is searched for in these rows, as they are now: written, or removed when they are
     * erased.
     */
    void update(List<ObservationRow> rows) {
        Map<UUID, TextKey> found =
                keys.find(
                        rows.stream()
                                .filter(it -> !it.isErased())
                                .map(it -> it.observationId)
                                .toList());
        remove(
                rows.stream()
                        .map(it -> it.observationId)
                        .filter(it -> !found.containsKey(it))
                        .toList());
        write(
                rows.stream()
                        .filter(it -> found.containsKey(it.observationId))
                        .map(it -> text(it, found.get(it.observationId)))
                        .toList());
    }

    /**
     * Removes the texts, and has the files that held them rewritten. First the mark and then the
     * rows, which is also the eraser's order; so neither waits for the other in a circle.
     */
    void remove(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        views.update(
                """
                insert into text_rewrite (part, erased_at)
                select distinct part, now()
                from generate_series(0, 15) as part, unnest(?) as id
                where satisfies_hash_partition('observation_text'::regclass, 16, part, id)
                order by part
                on conflict (part) do update set erased_at = excluded.erased_at
                """,
                Reading.anyOf(ids));
        views.update(
                "delete from observation_text where observation_id = any(?)", Reading.anyOf(ids));
    }

    /** In order of the words, so that nobody waits in a circle for another who writes the same. */
    private void write(List<Text> texts) {
        Columns.of(texts)
                .uuid(Text::observationId)
                .text(Text::organisation)
                .text(Text::body)
                .text(it -> TextWords.terms(it.body))
                .list(Text::traits)
                .update(
                        views,
                        """
                        with written as (
                            insert into observation_text
                                (observation_id, organisation, body, terms, traits)
                            select observation_id, organisation, body,
                                strip(to_tsvector('swedish', body))
                                    || array_to_tsvector(string_to_array(words, E'\n')),
                                traits::int[]
                            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                                as it(observation_id, organisation, body, words, traits)
                            on conflict (observation_id) do update
                                set body = excluded.body, terms = excluded.terms,
                                    traits = excluded.traits
                            returning tableoid, terms
                        )
                        insert into text_word (part, word)
                        select distinct substring(tableoid::regclass::text from '[0-9]+$')::int,
                            substr(term, 2)
                        from written cross join unnest(tsvector_to_array(terms)) as term
                        where term like ' %'
                        order by 1, 2
                        on conflict do nothing
                        """);
    }

    private Text text(ObservationRow row, @Nullable TextKey key) {
        String body =
                Stream.of(
                                opener.open(key, Field.DESCRIPTION, row.content.description()),
                                opener.open(key, Field.CONSEQUENCES, row.content.consequences()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        return new Text(
                row.observationId,
                row.organisation,
                body.substring(0, Math.min(body.length(), MAX_LENGTH)),
                Traits.of(row.content));
    }
}
