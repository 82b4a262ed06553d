package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.sql.Reading;

/** Finds texts by the words in them. */
@Component
class TextSearch {

    /**
     * From this length on a word is also found as part of another; the index knows three letters.
     */
    static final int PART_LENGTH = 3;

    private static final int FEW = 5000;

    /** Of the texts in one of the sixteen parts, to tell rare words from common ones. */
    private static final int MANY_OF_A_PART = 300;

    private static final int FEW_OF_A_PART = 120;

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
        var values = new ArrayList<Object>();
        values.add(search.organisation());
        String conditions = words(search.words(), byIndex(search.words()), values);
        values.add(FEW + 1);
        var ids =
                views.query(
                        "select observation_id from observation_text t where organisation = ? and "
                                + conditions
                                + " limit ?",
                        (row, _) -> Reading.uuid(row, "observation_id"),
                        values.toArray());
        return new Hits(ids, ids.size() > FEW);
    }

    /**
     * The words that are looked up: the rarest one, or two when it is not rare. To look up each,
     * and every part of a word that it may be, takes longer than to read the texts that are left.
     */
    private Set<String> byIndex(List<String> words) {
        if (words.size() == 1) {
            return Set.copyOf(words);
        }
        var longWords = words.stream().filter(it -> it.length() >= PART_LENGTH).toList();
        var known = new HashMap<String, Integer>();
        views.query(
                """
                select word, (select count(*) from (
                    select from observation_text_0
                    where stems @@ plainto_tsquery('swedish', word) limit ?) as found) as hits
                from unnest(?::text[]) as each(word)
                """,
                row -> {
                    known.put(Reading.text(row, "word"), row.getInt("hits"));
                },
                MANY_OF_A_PART,
                longWords.toArray(String[]::new));
        var rarest =
                longWords.stream()
                        .sorted(
                                Comparator.<String>comparingInt(it -> known.getOrDefault(it, 0))
                                        .thenComparing(
                                                Comparator.comparingInt(String::length).reversed()))
                        .limit(2)
                        .toList();
        boolean oneWillDo =
                !rarest.isEmpty() && known.getOrDefault(rarest.getFirst(), 0) < FEW_OF_A_PART;
        return Set.copyOf(oneWillDo ? rarest.subList(0, 1) : rarest);
    }

    /** A question of its own for each row, so that it is asked of no more than need be. */
    static String ofRow(ObservationSearch search, List<Object> values) {
        return "(select %s from observation_text t where t.observation_id = o.observation_id)"
                .formatted(words(search.words(), Set.of(), values));
    }

    /**
     * Each word must occur: in any inflection, or as part of a word unless it is very short.
     *
     * @param byIndex the words that the index may be asked for
     */
    private static String words(List<String> words, Set<String> byIndex, List<Object> values) {
        var conditions = new ArrayList<String>();
        for (String word : words) {
            values.add(word);
            if (word.length() < PART_LENGTH) {
                // A word without meaning of its own, as "om" and "av", is in no index.
                conditions.add(
                        "(numnode(plainto_tsquery('swedish', ?)) = 0 or stems @@ plainto_tsquery('swedish', ?))");
                values.add(word);
            } else {
                // What is said to be true is not looked for in an index.
                conditions.add(
                        "(stems @@ plainto_tsquery('swedish', ?) or body ilike ?)"
                                + (byIndex.contains(word) ? "" : " is true"));
                values.add("%" + escaped(word) + "%");
            }
        }
        return String.join(" and ", conditions);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
