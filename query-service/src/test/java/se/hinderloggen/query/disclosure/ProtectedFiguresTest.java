package se.hinderloggen.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProtectedFiguresTest {

    private static final Row POLICE = Row.authority("POLISEN");
    private static final Row REGION = Row.authority("REGION_VARMLAND");

    private final List<FindingCount> findings = new ArrayList<>();

    @Test
    void what_needs_no_protection_is_told_exactly() {
        found("POLISEN", "SIP", 12)
                .found("POLISEN", "BEMOTANDE", 7)
                .found("REGION_VARMLAND", "SIP", 5);

        assertThat(told(POLICE, "SIP")).isEqualTo(new Shown.Exact(12));
        assertThat(told(POLICE, "BEMOTANDE")).isEqualTo(new Shown.Exact(7));
        assertThat(told(REGION, "BEMOTANDE")).isEqualTo(new Shown.Exact(0));
        assertThat(told(Row.ALL, "SIP")).isEqualTo(new Shown.Exact(17));
    }

    @Test
    void a_small_count_is_not_told_and_neither_is_what_gives_it_away() {
        found("POLISEN", "SIP", 12)
                .found("POLISEN", "BEMOTANDE", 3)
                .found("POLISEN", "SAMVERKAN", 20);
        found("REGION_VARMLAND", "SIP", 11).found("REGION_VARMLAND", "BEMOTANDE", 9);
        found("REGION_VARMLAND", "SAMVERKAN", 30);

        assertThat(told(POLICE, "BEMOTANDE")).isNotInstanceOf(Shown.Exact.class);
        assertThat(told(REGION, "BEMOTANDE")).isNotInstanceOf(Shown.Exact.class);
        assertThat(List.of(told(POLICE, "SIP"), told(POLICE, "SAMVERKAN")))
                .filteredOn(it -> !(it instanceof Shown.Exact))
                .hasSize(1);
        assertThat(told(Row.ALL, "BEMOTANDE")).isEqualTo(new Shown.Exact(12));
    }

    @Test
    void
            an_authority_with_fewer_than_five_is_put_together_with_others_and_nothing_is_told_of_its_parts() {
        found("POLISEN", "SIP", 3).found("REGION_VARMLAND", "SIP", 30);
        found("KRONOFOGDEN", "BEMOTANDE", 2).found("BANK", "SIP", 4);

        var figures = ProtectedFigures.of(findings, PriorKnowledge.NONE);

        assertThat(figures.cells().get(CellKey.total(POLICE))).isNotInstanceOf(Shown.Exact.class);
        assertThat(told(POLICE, "SIP")).isEqualTo(new Shown.Withheld());
        assertThat(figures.others())
                .containsOnlyKeys(Row.OTHER_AUTHORITIES)
                .containsValue(
                        List.of(Row.authority("BANK"), Row.authority("KRONOFOGDEN"), POLICE));
        assertThat(figures.cells().get(CellKey.total(Row.OTHER_AUTHORITIES)))
                .isEqualTo(new Shown.Exact(9));
    }

    @Test
    void what_is_public_already_stays_told() {
        found("POLISEN", "SIP", 12)
                .found("POLISEN", "BEMOTANDE", 3)
                .found("POLISEN", "SAMVERKAN", 20);
        found("REGION_VARMLAND", "SIP", 11).found("REGION_VARMLAND", "BEMOTANDE", 9);
        found("REGION_VARMLAND", "SAMVERKAN", 30);
        var region = new CellKey(REGION, Axis.EVENT_TYPE, "SIP");

        var figures = ProtectedFigures.of(findings, new PriorKnowledge(Set.of(region), Map.of()));

        assertThat(figures.exposed()).isEmpty();
        assertThat(figures.cells().get(region)).isEqualTo(new Shown.Exact(11));
        assertThat(Escapes.of(findings, Map.of(), figures.cells(), figures.others())).isEmpty();
    }

    @Test
    void what_the_public_gives_away_is_said_to_be_exposed() {
        found("POLISEN", "SIP", 12)
                .found("POLISEN", "BEMOTANDE", 3)
                .found("POLISEN", "SAMVERKAN", 20);
        found("REGION_VARMLAND", "SIP", 11).found("REGION_VARMLAND", "BEMOTANDE", 9);

        var figures =
                ProtectedFigures.of(
                        findings,
                        new PriorKnowledge(
                                Set.of(
                                        new CellKey(Row.ALL, Axis.EVENT_TYPE, "BEMOTANDE"),
                                        new CellKey(REGION, Axis.EVENT_TYPE, "BEMOTANDE")),
                                Map.of()));

        assertThat(figures.exposed()).contains(new CellKey(POLICE, Axis.EVENT_TYPE, "BEMOTANDE"));
    }

    @Test
    void with_fewer_than_five_findings_nothing_is_told() {
        found("POLISEN", "SIP", 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtectedFigures.of(findings, PriorKnowledge.NONE));
    }

    @Test
    void a_recipient_gets_the_same_cells_as_anybody_else_but_fewer() {
        found("POLISEN", "SIP", 12).found("REGION_VARMLAND", "SIP", 30);
        var figures = ProtectedFigures.of(findings, PriorKnowledge.NONE);

        var forThePolice = figures.of(it -> it.row().authority().equals("POLISEN"));

        assertThat(figures.cells()).containsAllEntriesOf(forThePolice);
        assertThat(forThePolice.keySet()).noneMatch(it -> it.row().equals(REGION));
    }

    private ProtectedFiguresTest found(String authority, String type, int number) {
        findings.add(new FindingCount(authority, "", "1780", type, "HINDER", number));
        return this;
    }

    private Shown told(Row row, String type) {
        return ProtectedFigures.of(findings, PriorKnowledge.NONE)
                .cells()
                .get(new CellKey(row, Axis.EVENT_TYPE, type));
    }
}
