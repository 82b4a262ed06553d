package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where in a text the words are that were searched for: in any inflection, which PostgreSQL knows,
 * or as part of a word.
 */
@Component
class TextMatches {

    /** Stand around an inflected word in PostgreSQL's answer; in a text they mean nothing. */
    private static final char BEGIN = '\u0001';

    private static final char END = '\u0002';
    private static final String OPTIONS =
            "HighlightAll=true, StartSel=\"" + BEGIN + "\", StopSel=\"" + END + "\"";

    private final JdbcTemplate views;

    TextMatches(JdbcTemplate views) {
        this.views = views;
    }

    /** From the index of the first UTF-16 unit to the one after the last, in order, apart. */
    Map<String, List<List<Integer>>> find(List<String> texts, List<String> words) {
        var inflected = inflected(texts, words);
        var found = new HashMap<String, List<List<Integer>>>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            var places = new ArrayList<>(inflected.getOrDefault(i, List.of()));
            words.forEach(word -> places.addAll(parts(text, word)));
            found.put(text, apart(places));
        }
        return found;
    }

    private Map<Integer, List<List<Integer>>> inflected(List<String> texts, List<String> words) {
        var found = new HashMap<Integer, List<List<Integer>>>();
        if (texts.isEmpty() || words.isEmpty()) {
            return found;
        }
        var values = new ArrayList<Object>();
        values.add(OPTIONS);
        values.add(texts.stream().map(TextMatches::clean).toArray(String[]::new));
        values.addAll(words);
        views.query(
                """
                select no, ts_headline('swedish', body, query, ?) as marked
                from unnest(?::text[]) with ordinality as it(body, no), (select %s) as q(query)
                """
                        .formatted(
                                words.stream()
                                        .map(_ -> "plainto_tsquery('swedish', ?)")
                                        .collect(Collectors.joining(" || "))),
                row -> {
                    int no = row.getInt("no") - 1;
                    found.put(no, marked(row.getString("marked"), texts.get(no).length()));
                },
                values.toArray());
        return found;
    }

    /** Nothing when PostgreSQL did not give the text back as it was. */
    private static List<List<Integer>> marked(@Nullable String marked, int length) {
        var places = new ArrayList<List<Integer>>();
        int at = 0;
        int begin = 0;
        String text = marked == null ? "" : marked;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case BEGIN -> begin = at;
                case END -> places.add(List.of(begin, at));
                default -> at++;
            }
        }
        return at == length ? places : List.of();
    }

    private static List<List<Integer>> parts(String text, String word) {
        return word.length() < TextSearch.PART_LENGTH
                ? List.of()
                : Pattern.compile(
                                Pattern.quote(word),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .results()
                        .map(it -> List.of(it.start(), it.end()))
                        .toList();
    }

    private static List<List<Integer>> apart(List<List<Integer>> places) {
        places.sort(Comparator.comparing(List<Integer>::getFirst));
        var apart = new ArrayList<List<Integer>>();
        for (var place : places) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || last.getLast() < place.getFirst()) {
                apart.add(place);
            } else {
                apart.set(
                        apart.size() - 1,
                        List.of(last.getFirst(), Math.max(last.getLast(), place.getLast())));
            }
        }
        return List.copyOf(apart);
    }

    /** Of the same length: no mark of ours, and none that PostgreSQL cannot keep. */
    private static String clean(String text) {
        return text.replace('\0', ' ').replace(BEGIN, ' ').replace(END, ' ');
    }
}
