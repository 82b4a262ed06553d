package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of as many values each as possible; equal values are always in one class, so there may be
 * fewer classes than asked for. Zero is a class of its own, without number.
 *
 * @param lowest and highest value of each class, the lowest class first
 */
record Quantiles(List<Range> ranges) {

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
        return new Quantiles(List.copyOf(ranges));
    }

    /** From 1 for the lowest; 0 for zero. */
    int classOf(BigDecimal value) {
        if (value.signum() <= 0) {
            return 0;
        }
        int found = 1;
        while (found < ranges.size() && value.compareTo(ranges.get(found - 1).highest()) > 0) {
            found++;
        }
        return found;
    }
}
