package se.hinderloggen.query.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.comparisons.Comparisons;
import se.hinderloggen.query.comparisons.GivenLines;
import se.hinderloggen.query.comparisons.GivenLines.Given;
import se.hinderloggen.query.comparisons.Pair;
import se.hinderloggen.query.reports.InternalFigures.Counted;
import se.hinderloggen.query.reports.ReportFigures.Row;
import se.hinderloggen.query.reports.ReportFigures.Told;
import se.hinderloggen.query.trends.Dimension;
import se.hinderloggen.query.trends.YearCounts.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The report's year set against the other one, by event type. */
@Component
class ComparedYears {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Comparisons comparisons;

    ComparedYears(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** As the comparison of years answers it, as known then. */
    @Nullable JsonNode forOurselves(ReportQuestion question, Catalogue catalogue) {
        if (question.comparedWith() == null) {
            return null;
        }
        var asked =
                new Asked(
                        question.organisation(),
                        Dimension.EVENT_TYPE,
                        null,
                        question.asOf(),
                        Filter.NONE);
        var answer =
                comparisons.compare(
                        asked,
                        catalogue,
                        Integer.toString(question.year()),
                        question.comparedWith().toString());
        return JSON.valueToTree(answer);
    }

    /** By the lines alone that are told exactly for both years. */
    @Nullable JsonNode forEveryone(
            ReportQuestion question,
            Counted counted,
            Denominators denominators,
            List<ReportFigures.Break> breaks) {
        var total = exact(counted.findings().year(), counted.findings().with());
        if (question.comparedWith() == null || total == null) {
            return null;
        }
        var lines = new ArrayList<Given>();
        var broken = broken(breaks);
        for (Row row : counted.eventTypes()) {
            var count = exact(row.year(), row.with());
            if (count != null) {
                lines.add(new Given(row.key(), row.label(), count, !broken.contains(row.key())));
            }
        }
        var exposure =
                new Pair<>(
                        exposure(denominators, question.year()),
                        exposure(denominators, question.comparedWith()));
        ObjectNode answer = JSON.valueToTree(GivenLines.compare(total, lines, exposure));
        answer.put("year", question.year());
        answer.put("with", question.comparedWith());
        answer.put("by", Dimension.EVENT_TYPE.parameter());
        answer.putArray("notes");
        return answer;
    }

    private static Set<String> broken(List<ReportFigures.Break> breaks) {
        var broken = new HashSet<String>();
        breaks.forEach(it -> broken.addAll(it.eventTypes()));
        return broken;
    }

    private static @Nullable Pair<Long> exact(Told year, @Nullable Told with) {
        return year.count() == null || with == null || with.count() == null
                ? null
                : new Pair<>(year.count(), with.count());
    }

    private static Exposure exposure(Denominators denominators, int year) {
        var clients = denominators.clients(year, Denominators.EVERYWHERE);
        var assignments = denominators.assignments(year, Denominators.EVERYWHERE);
        return new Exposure(
                clients == null ? null : clients.longValue(),
                assignments == null ? null : assignments.longValue(),
                List.of());
    }
}
