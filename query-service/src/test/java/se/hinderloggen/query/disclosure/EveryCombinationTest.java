package se.hinderloggen.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import se.hinderloggen.query.disclosure.Attacker.Bounds;

/**
 * That the tables have only known totals in common means that each can be looked at by itself. Here
 * somebody does not: his unknowns are not the cells but how many findings there are of every
 * combination of unit, municipality, type and kind.
 */
class EveryCombinationTest {

    private static final int TABLES = 8;
    private static final int LARGEST = 120;
    private static final double ROUNDING = 1e-6;

    @Test
    void who_thinks_of_every_combination_learns_no_more_than_who_thinks_of_the_tables() {
        int tables = 0;
        int cells = 0;
        for (long seed = 1; tables < TABLES; seed++) {
            var findings = new RandomOperation(seed).findings();
            var figures = ProtectedFigures.of(findings, PriorKnowledge.NONE);
            var combinations = combinations(findings, ExactTable.of(findings));
            if (combinations.size() > LARGEST) {
                continue;
            }
            tables++;
            var attacker = new Attacker(figures.cells(), figures.others(), Map.of());
            var model = new ExpressionsBasedModel();
            describe(model, figures, combinations);
            for (var it : figures.cells().entrySet()) {
                if (!(it.getValue() instanceof Shown.Exact)) {
                    cells++;
                    assertThat(bounds(model, it.getKey(), figures, combinations))
                            .as("seed %d, %s", seed, it.getKey())
                            .isEqualTo(attacker.bounds(it.getKey()));
                }
            }
        }
        System.out.println(tables + " tables, " + cells + " cells that are not told");
        assertThat(cells).isPositive();
    }

    private static List<FindingCount> combinations(List<FindingCount> findings, ExactTable exact) {
        var combinations = new ArrayList<FindingCount>();
        for (var authority : exact.parts(Row.ALL, Row.Level.AUTHORITY)) {
            for (var unit : exact.parts(authority, Row.Level.UNIT)) {
                for (var municipality : exact.values(Axis.MUNICIPALITY)) {
                    for (var type : exact.values(Axis.EVENT_TYPE)) {
                        for (var kind : exact.values(Axis.KIND)) {
                            combinations.add(
                                    new FindingCount(
                                            unit.authority(),
                                            unit.unit(),
                                            municipality,
                                            type,
                                            kind,
                                            1));
                        }
                    }
                }
            }
        }
        return combinations;
    }

    private static void describe(
            ExpressionsBasedModel model,
            ProtectedFigures figures,
            List<FindingCount> combinations) {
        combinations.forEach(it -> model.newVariable(it.toString()).lower(0));
        figures.cells()
                .forEach(
                        (cell, shown) -> {
                            var sum = model.newExpression(cell.toString());
                            for (int i = 0; i < combinations.size(); i++) {
                                if (isCounted(combinations.get(i), cell, figures.others())) {
                                    sum.set(i, 1);
                                }
                            }
                            switch (shown) {
                                case Shown.Exact it -> sum.level(it.value());
                                case Shown.FewerThanFive _ -> sum.lower(1).upper(4);
                                case Shown.FiveOrMore _ -> sum.lower(5);
                                case Shown.Withheld _ -> sum.lower(0);
                            }
                        });
    }

    private static Bounds bounds(
            ExpressionsBasedModel model,
            CellKey key,
            ProtectedFigures figures,
            List<FindingCount> combinations) {
        for (int i = 0; i < combinations.size(); i++) {
            model.getVariable(i)
                    .weight(isCounted(combinations.get(i), key, figures.others()) ? 1 : 0);
        }
        return new Bounds(
                (long) Math.ceil(model.minimise().getValue() - ROUNDING),
                (long) Math.floor(model.maximise().getValue() + ROUNDING));
    }

    private static boolean isCounted(FindingCount it, CellKey cell, Map<Row, List<Row>> others) {
        var rows = others.getOrDefault(cell.row(), List.of(cell.row()));
        boolean isOfRow =
                rows.stream()
                        .anyMatch(
                                row ->
                                        row.equals(Row.ALL)
                                                || row.equals(Row.authority(it.authority()))
                                                || row.equals(Row.unit(it.authority(), it.unit())));
        return isOfRow
                && switch (cell.axis()) {
                    case TOTAL -> true;
                    case EVENT_TYPE -> cell.value().equals(it.eventType());
                    case KIND -> cell.value().equals(it.kind());
                    case MUNICIPALITY -> cell.value().equals(it.municipality());
                };
    }
}
