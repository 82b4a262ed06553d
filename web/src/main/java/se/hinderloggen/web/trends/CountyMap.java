package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the country: the counties, each coloured by what its municipalities add up to. Rates are
 * not shown so, for a county's clients are not the sum of what was stated for some of its
 * municipalities.
 *
 * @param elsewhere a sentence about what is not on the map; empty when everything is
 * @param figures the counties that have any, the largest first
 */
record CountyMap(
        OnePeriod period,
        int width,
        int height,
        List<Area> areas,
        List<Figure> figures,
        List<HeatMap.Legend> legend,
        String elsewhere) {

    private static final int CLASSES = 5;

    /** SCB's codes of municipalities begin with that of their county. */
    private static final int COUNTY = 2;

    /**
     * @param level from 0, for none, to the number of classes
     */
    record Area(String outline, int level, String title) {}

    record Figure(String name, String text, BigDecimal value) {}

    static CountyMap of(TrendAnswer answer, TrendQuestion question, Period now, Texts texts) {
        var numbers = new Numbers(question.measure(), texts.locale());
        var period = OnePeriod.of(answer, question, now, texts);
        Map<String, BigDecimal> sums = new HashMap<>();
        long unplaced = 0;
        for (var cell : answer.cells()) {
            if (!period.includes(cell)) {
                continue;
            }
            if (cell.key().equals(TrendAnswer.UNKNOWN)) {
                unplaced += cell.findings();
            } else if (cell.value() != null) {
                sums.merge(cell.key().substring(0, COUNTY), cell.value(), BigDecimal::add);
            }
        }
        var classes = Quantiles.of(List.copyOf(sums.values()), CLASSES);
        var areas = new ArrayList<Area>();
        var figures = new ArrayList<Figure>();
        var counties = Counties.all();
        for (var county : counties.counties()) {
            var sum = sums.getOrDefault(county.code(), BigDecimal.ZERO);
            int level = classes.shadeOf(sum);
            areas.add(new Area(county.outline(), level, county.name() + ": " + numbers.show(sum)));
            if (sum.signum() > 0) {
                figures.add(new Figure(county.name(), numbers.show(sum), sum));
            }
        }
        figures.sort(Comparator.comparing(Figure::value).reversed().thenComparing(Figure::name));
        return new CountyMap(
                period,
                counties.width(),
                counties.height(),
                areas,
                figures,
                HeatMap.legend(classes, numbers),
                unplaced == 0 ? "" : texts.get("map.elsewhere", numbers.whole(unplaced)));
    }
}
