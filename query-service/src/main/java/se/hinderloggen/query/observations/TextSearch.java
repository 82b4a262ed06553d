package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.observations.TextSearch.Hits.State;
import se.hinderloggen.query.sql.Reading;

/** Finds observations by the words in their texts and by their {@link Traits}, in one index. */
@Component
class TextSearch {

    /** From this length on a word is also found as part of another. */
    static final int PART_LENGTH = 3;

    private static final int FEW = 5000;

    /** A part that so many words have is in so many texts that these are looked through instead. */
    private static final int MANY_WORDS = 1000;

    private final JdbcTemplate views;
    private final TextRefill refill;
    private final int few;

    @Autowired
    TextSearch(JdbcTemplate views, TextRefill refill) {
        this(views, refill, FEW);
    }

    TextSearch(JdbcTemplate views, TextRefill refill, int few) {
        this.views = views;
        this.refill = refill;
        this.few = few;
    }

    /**
     * What the index tells.
     *
     * @param question of all of them; absent when the index cannot tell them from others
     * @param ids of them, when they are few
     */
    record Hits(@Nullable Question question, List<UUID> ids, State state) {
        static final Hits NOT_ASKED = new Hits(null, List.of(), State.NOT_ASKED);
        static final Hits NONE = new Hits(null, List.of(), State.FEW);

        /** Of common ones, which nobody has looked up. */
        static Hits unread(@Nullable Question question) {
            return new Hits(question, List.of(), State.MANY);
        }

        boolean areFew() {
            return state == State.FEW;
        }

        boolean areMany() {
            return state == State.MANY;
        }

        /** Whether the index has told so. */
        boolean areMoreThanFew() {
            return state == State.MANY && !ids.isEmpty();
        }

        enum State {
            NOT_ASKED,
            FEW,
            MANY
        }
    }

    /** SQL of ids with the values that belong to it. */
    record Question(String sql, List<Object> values) {}

    /** Words are looked for in the index of texts alone, so it has to be there. */
    void require(ObservationSearch search) {
        if (!search.words().isEmpty()) {
            refill.requireFilled();
        }
    }

    /**
     * Few are sorted; of many, those that are shown come soon enough when one begins with the first
     * in order. Where the two cost the same with a million texts lies the limit.
     */
    Hits find(ObservationSearch search) {
        return find(search, few);
    }

    /** The same with another limit of what is few. */
    Hits find(ObservationSearch search, int few) {
        if (search.words().isEmpty()) {
            return search.filter().isOfFindingsOrTag()
                    ? few(ofTraits(search), few)
                    : Hits.NOT_ASKED;
        }
        var wanted = withoutCommonWords(wanted(search.words()));
        return wanted.stream().anyMatch(Wanted::isNowhere)
                ? Hits.NONE
                : few(
                        question(
                                search,
                                wanted.stream()
                                        .map(Wanted::terms)
                                        .filter(it -> !it.isEmpty())
                                        .collect(Collectors.joining(" & ")),
                                wanted.stream()
                                        .filter(Wanted::lookedThrough)
                                        .map(Wanted::word)
                                        .toList()),
                        few);
    }

    /** What the index is asked when words do not matter; nothing while it is not there. */
    @Nullable Question ofTraits(ObservationSearch search) {
        return refill.isFilled() ? question(search, "", List.of()) : null;
    }

    private Hits few(@Nullable Question question, int few) {
        if (question == null) {
            return Hits.unread(null);
        }
        var values = new ArrayList<>(question.values);
        values.add(few + 1);
        var ids =
                views.query(
                        question.sql + " limit ?",
                        (row, _) -> Reading.uuid(row, "observation_id"),
                        values.toArray());
        return new Hits(question, ids, ids.size() > few ? State.MANY : State.FEW);
    }

    private static @Nullable Question question(
            ObservationSearch search, String terms, List<String> lookedThrough) {
        var values = new ArrayList<Object>(List.of(search.organisation()));
        var sql =
                new StringBuilder(
                        "select observation_id from observation_text t where organisation = ?");
        if (!terms.isEmpty()) {
            sql.append(" and terms @@ ?::tsquery");
            values.add(terms);
        }
        var traits = Traits.wanted(search.filter());
        if (traits.length > 0) {
            sql.append(" and traits @> ?");
            values.add(traits);
        } else if (terms.isEmpty()) {
            return null;
        }
        var years = Traits.wantedYears(search);
        if (years.length > 0) {
            sql.append(" and traits && ?");
            values.add(years);
        }
        if (!lookedThrough.isEmpty()) {
            sql.append(" and ").append(words(lookedThrough, values));
        }
        return new Question(sql.toString(), List.copyOf(values));
    }

    /**
     * A word that is searched for, and what the index is asked for it.
     *
     * @param terms the word's stem, or any of the words that it is part of; empty for what the
     *     index cannot tell
     * @param lookedThrough whether the texts tell, when the index has told what it can
     * @param isCommon whether it is in most texts, as "inte"
     */
    private record Wanted(String word, String terms, boolean lookedThrough, boolean isCommon) {

        boolean isNowhere() {
            return terms.isEmpty() && !lookedThrough && word.length() >= PART_LENGTH;
        }
    }

    /** In most texts: to look these up takes long, and tells little beside another word. */
    private static List<Wanted> withoutCommonWords(List<Wanted> wanted) {
        return wanted.stream().anyMatch(it -> !it.isCommon && !it.terms.isEmpty())
                ? wanted.stream()
                        .map(it -> it.isCommon ? new Wanted(it.word, "", true, true) : it)
                        .toList()
                : wanted;
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
            return new Wanted(word, stem, false, false);
        }
        String core = TextWords.core(word);
        if (core.length() < PART_LENGTH || known.size() > MANY_WORDS) {
            return new Wanted(word, "", true, false);
        }
        String terms =
                Stream.of(stem, TextWords.query(known))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" | "));
        return new Wanted(
                word,
                terms.isEmpty() ? "" : "(" + terms + ")",
                !core.equals(word.toLowerCase(Locale.ROOT)),
                stem.isEmpty() && known.contains(core));
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
