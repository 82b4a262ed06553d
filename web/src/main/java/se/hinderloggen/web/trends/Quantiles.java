package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of as many values each as possible; equal values are always in one class, so there may be
 * fewer classes than asked for. Zero is a class of its own, without number.
 *
 * @param ranges of the classes, the lowest class first
 * @param shades how many there are for the classes; the highest class always has the darkest
 */
record Quantiles(List<Range> ranges, int shades) {

    record Range(BigDecimal lowest, BigDecimal highest) {}

    static Quantiles of(List<BigDecimal> values, int classes) {
        var sorted = values.stream().filter(it -> it.signum() > 0).sorted().toList();
        var ranges = new ArrayList<Range>();
        int begin = 0;
        for (int i = 1; i <= classes && begin < sorted.size(); i++) {
            int end = Math.max(begin + 1, Math.ceilDiv(sorted.size() * i, classes));
            while (end < sorted.size() && sorted.get(end).compareTo(sorted.get(end - 1)) == 0) {
                end++;
            }
            ranges.add(new Range(sorted.get(begin), sorted.get(end - 1)));
            begin = end;
        }
        return new Quantiles(List.copyOf(ranges), classes);
    }

    /** From 1, the palest, to the number of shades; 0 for zero. */
    int shadeOf(BigDecimal value) {
        if (value.signum() <= 0) {
            return 0;
        }
        int found = 0;
        while (found + 1 < ranges.size() && value.compareTo(ranges.get(found).highest()) > 0) {
            found++;
        }
        return shade(found);
    }

    /**
     * @param range from 0
     */
    int shade(int range) {
        return Math.ceilDiv((range + 1) * shades, ranges.size());
    }
}
