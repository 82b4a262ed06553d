package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.sql.Reading;

/** Finds texts by the words in them. */
@Component
class TextSearch {

    /** From this length on a word is also found as part of another. */
    static final int PART_LENGTH = 3;

    private static final int FEW = 5000;

    /** A part that so many words have is in so many texts that these are looked through instead. */
    private static final int MANY_WORDS = 1000;

    private final JdbcTemplate views;
    private final TextRefill refill;

    TextSearch(JdbcTemplate views, TextRefill refill) {
        this.views = views;
        this.refill = refill;
    }

    /** Texts with all the words: their ids when they are few. */
    record Hits(List<UUID> ids, boolean many) {
        static final Hits NOT_ASKED = new Hits(List.of(), false);
    }

    /**
     * Few are sorted; of many, those that are shown come soon enough when one begins with the
     * latest. Where the two cost the same with a million texts lies the limit.
     */
    Hits find(ObservationSearch search) {
        if (search.words().isEmpty()) {
            return Hits.NOT_ASKED;
        }
        refill.requireFilled();
        var wanted = wanted(search.words());
        if (wanted.stream().anyMatch(Wanted::isNowhere)) {
            return new Hits(List.of(), false);
        }
        String terms =
                wanted.stream()
                        .map(Wanted::terms)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" & "));
        if (terms.isEmpty()) {
            return new Hits(List.of(), true);
        }
        var values = new ArrayList<Object>(List.of(search.organisation(), terms));
        var sql =
                new StringBuilder(
                        "select observation_id from observation_text t where organisation = ? and terms @@ ?::tsquery");
        var looked = wanted.stream().filter(Wanted::lookedThrough).map(Wanted::word).toList();
        if (!looked.isEmpty()) {
            sql.append(" and ").append(words(looked, values));
        }
        values.add(FEW + 1);
        var ids =
                views.query(
                        sql.append(" limit ?").toString(),
                        (row, _) -> Reading.uuid(row, "observation_id"),
                        values.toArray());
        return new Hits(ids, ids.size() > FEW);
    }

    /**
     * A word that is searched for, and what the index is asked for it.
     *
     * @param terms the word's stem, or any of the words that it is part of; empty for what the
     *     index cannot tell
     * @param lookedThrough whether the texts tell, when the index has told what it can
     */
    private record Wanted(String word, String terms, boolean lookedThrough) {

        boolean isNowhere() {
            return terms.isEmpty() && !lookedThrough && word.length() >= PART_LENGTH;
        }
    }

    private List<Wanted> wanted(List<String> words) {
        return views.query(
                """
                select wanted.word, plainto_tsquery('swedish', wanted.word)::text as stem,
                    array(select distinct text_word.word from text_word
                        where text_word.word like pattern limit ?) as known
                from unnest(?::text[], ?::text[]) as wanted(word, pattern)
                """,
                (row, _) ->
                        wanted(
                                Reading.text(row, "word"),
                                Reading.text(row, "stem"),
                                Reading.list(row, "known")),
                MANY_WORDS + 1,
                words.toArray(String[]::new),
                words.stream()
                        .map(TextWords::core)
                        .map(it -> it.length() < PART_LENGTH ? null : "%" + escaped(it) + "%")
                        .toArray(String[]::new));
    }

    private static Wanted wanted(String word, String stem, List<String> known) {
        if (word.length() < PART_LENGTH) {
            // A word without meaning of its own, as "om" and "av", is in no index.
            return new Wanted(word, stem, false);
        }
        String core = TextWords.core(word);
        if (core.length() < PART_LENGTH || known.size() > MANY_WORDS) {
            return new Wanted(word, "", true);
        }
        String terms =
                Stream.of(stem, TextWords.query(known))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" | "));
        return new Wanted(
                word,
                terms.isEmpty() ? "" : "(" + terms + ")",
                !core.equals(word.toLowerCase(Locale.ROOT)));
    }

    /** A question of its own for each row, so that it is asked of no more than need be. */
    static String ofRow(ObservationSearch search, List<Object> values) {
        return "(select %s from observation_text t where t.observation_id = o.observation_id)"
                .formatted(words(search.words(), values));
    }

    /** Each word must occur: in any inflection, or as part of a word unless it is very short. */
    private static String words(List<String> words, List<Object> values) {
        var conditions = new ArrayList<String>();
        for (String word : words) {
            values.add(word);
            values.add(word);
            if (word.length() < PART_LENGTH) {
                conditions.add(
                        "(numnode(plainto_tsquery('swedish', ?)) = 0 or terms @@ plainto_tsquery('swedish', ?))");
            } else {
                conditions.add("(terms @@ plainto_tsquery('swedish', ?) or body ilike ?)");
                values.set(values.size() - 1, "%" + escaped(word) + "%");
            }
        }
        return String.join(" and ", conditions);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
