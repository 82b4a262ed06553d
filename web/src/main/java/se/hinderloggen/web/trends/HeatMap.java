package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two dimensions against each other: a table in which colour shows where there is much.
 *
 * @param sums of each column; empty where sums make no sense
 * @param total how many observations they are of, in a sentence
 */
record HeatMap(
        OnePeriod period,
        List<String> columns,
        List<Row> rows,
        List<String> sums,
        String total,
        List<Legend> legend) {

    private static final int CLASSES = 5;

    /**
     * @param sum empty where sums make no sense
     */
    record Row(String label, List<Square> squares, String sum) {}

    /**
     * @param level from 0, for none, to the number of classes
     * @param address of its observations; empty when there are none
     */
    record Square(String text, int level, String address, @Nullable BigDecimal value) {}

    record Legend(int level, String text) {}

    private record Place(String key, String across) {}

    static HeatMap of(
            TrendAnswer answer, TrendQuestion question, @Nullable Period now, Texts texts) {
        var numbers = new Numbers(question.measure(), texts.locale());
        var period = OnePeriod.of(answer, question, now, texts);
        var shown = period.shown();
        var cells =
                answer.cells().stream()
                        .filter(it -> it.across() != null)
                        .filter(period::includes)
                        .toList();
        Map<Place, BigDecimal> values = new HashMap<>();
        // Something was recorded there, but no figure could be given.
        var withoutFigure = new HashSet<Place>();
        var weights = new HashMap<String, Long>();
        var labels = new HashMap<String, String>();
        for (var cell : cells) {
            var across = Objects.requireNonNull(cell.across());
            if (cell.value() != null) {
                values.merge(new Place(cell.key(), across.key()), cell.value(), BigDecimal::add);
            } else {
                withoutFigure.add(new Place(cell.key(), across.key()));
            }
            weights.merge("r" + cell.key(), cell.findings(), Long::sum);
            weights.merge("c" + across.key(), cell.findings(), Long::sum);
            labels.put("r" + cell.key(), cell.label());
            labels.put("c" + across.key(), across.label());
        }
        var keys = ordered("r", weights);
        var acrosses = ordered("c", weights);
        // Each municipality is set against its own figures, which need not be there.
        boolean ofPlaces =
                question.by().equals("municipality") || question.across().equals("municipality");
        boolean known =
                question.isCount()
                        || (cells.stream().anyMatch(it -> it.value() != null)
                                && !(question.isRate() && ofPlaces));
        var quantiles = Quantiles.of(List.copyOf(values.values()), CLASSES);
        boolean summed = question.isCount() && !question.by().equals("tag");
        var rows = new ArrayList<Row>();
        for (String key : keys) {
            var squares = new ArrayList<Square>();
            var sum = BigDecimal.ZERO;
            for (String across : acrosses) {
                var place = new Place(key, across);
                var value = values.get(place);
                var given =
                        value == null && known && !withoutFigure.contains(place)
                                ? BigDecimal.ZERO
                                : value;
                sum = sum.add(value == null ? BigDecimal.ZERO : value);
                squares.add(
                        new Square(
                                numbers.show(given),
                                given == null ? 0 : quantiles.shadeOf(given),
                                value == null ? "" : address(question, key, across, shown),
                                given));
            }
            rows.add(
                    new Row(
                            Objects.requireNonNull(labels.get("r" + key)),
                            squares,
                            summed ? numbers.show(sum) : ""));
        }
        return new HeatMap(
                period,
                acrosses.stream()
                        .map(it -> Wrap.breakable(Objects.requireNonNull(labels.get("c" + it))))
                        .toList(),
                rows,
                summed ? sums(rows, acrosses.size(), numbers) : List.of(),
                texts.get("heat.total", numbers.whole(observations(answer, period))),
                legend(quantiles, numbers));
    }

    private static long observations(TrendAnswer answer, OnePeriod period) {
        return answer.totals().stream()
                .filter(period::includes)
                .mapToLong(TrendAnswer.Total::observations)
                .sum();
    }

    private static List<String> ordered(String prefix, Map<String, Long> weights) {
        return weights.entrySet().stream()
                .filter(it -> it.getKey().startsWith(prefix))
                .sorted(
                        Comparator.<Map.Entry<String, Long>, Boolean>comparing(
                                        it -> it.getKey().equals(prefix + TrendAnswer.UNKNOWN))
                                .thenComparing(
                                        Map.Entry.<String, Long>comparingByValue().reversed())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(it -> it.getKey().substring(1))
                .toList();
    }

    private static String address(
            TrendQuestion question, String key, String across, @Nullable Period shown) {
        var keys = new LinkedHashMap<String, String>();
        keys.put(question.across(), across);
        keys.put(question.by(), key);
        return shown == null
                ? question.observations(keys, question.value("from"), question.value("to"))
                : question.observations(keys, shown.from(), shown.to());
    }

    private static List<String> sums(List<Row> rows, int columns, Numbers numbers) {
        var sums = new ArrayList<String>();
        var all = BigDecimal.ZERO;
        for (int i = 0; i < columns; i++) {
            int at = i;
            var sum =
                    rows.stream()
                            .map(it -> it.squares().get(at).value())
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            all = all.add(sum);
            sums.add(numbers.show(sum));
        }
        sums.add(numbers.show(all));
        return sums;
    }

    static List<Legend> legend(Quantiles quantiles, Numbers numbers) {
        var legend = new ArrayList<Legend>();
        for (int i = 0; i < quantiles.ranges().size(); i++) {
            var range = quantiles.ranges().get(i);
            String lowest = numbers.show(range.lowest());
            String highest = numbers.show(range.highest());
            legend.add(
                    new Legend(
                            quantiles.shade(i),
                            lowest.equals(highest) ? lowest : lowest + "–" + highest));
        }
        return legend;
    }
}
