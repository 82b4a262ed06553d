package se.hinderloggen.web.comparison;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A pair of years, for the same question.
 *
 * @param current whether it is the one that is asked
 */
record Preset(String year, String with, String address, boolean current) {

    private static final int PAIRS = 3;

    /** The last whole years, each against the one before. */
    static List<Preset> all(Question asked, int thisYear) {
        return IntStream.rangeClosed(1, PAIRS)
                .mapToObj(
                        it -> {
                            String year = Integer.toString(thisYear - it);
                            String with = Integer.toString(thisYear - it - 1);
                            var question = asked.with("year", year).with("with", with);
                            return new Preset(
                                    year,
                                    with,
                                    question.address(),
                                    question.asked().equals(asked.asked()));
                        })
                .toList();
    }
}
