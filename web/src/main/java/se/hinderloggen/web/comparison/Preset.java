package se.hinderloggen.web.comparison;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Other years for the same question.
 *
 * @param year empty for the last against all before
 * @param current whether these are those that are asked
 */
record Preset(String year, String with, String address, boolean current) {

    private static final int PAIRS = 3;

    /** The last against all before, and the last whole years, each against the one before. */
    static List<Preset> all(Question asked, int thisYear) {
        return Stream.concat(
                        Stream.of(of("", "", asked)),
                        IntStream.rangeClosed(1, PAIRS)
                                .mapToObj(
                                        it ->
                                                of(
                                                        Integer.toString(thisYear - it),
                                                        Integer.toString(thisYear - it - 1),
                                                        asked)))
                .toList();
    }

    private static Preset of(String year, String with, Question asked) {
        var question = asked.with("year", year).with("with", with);
        return new Preset(year, with, question.address(), question.asked().equals(asked.asked()));
    }
}
