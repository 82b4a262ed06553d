package se.hinderloggen.web.trends;

import java.util.List;
import java.util.Map;

/**
 * A question that is asked often.
 *
 * @param text key of its name
 */
record Preset(String text, String address, boolean current) {

    static List<Preset> all(TrendQuestion asked, int year) {
        String thisYear = Integer.toString(year);
        return List.of(
                of("year", Map.of(), asked),
                of("month", Map.of("period", "month", "from", thisYear, "to", thisYear), asked),
                of("heat", Map.of("by", "authority", "across", "eventType"), asked),
                of("places", Map.of("by", "municipality"), asked));
    }

    private static Preset of(String name, Map<String, String> question, TrendQuestion asked) {
        var it = TrendQuestion.of(question);
        return new Preset("trends.preset." + name, it.address(), it.asked().equals(asked.asked()));
    }
}
