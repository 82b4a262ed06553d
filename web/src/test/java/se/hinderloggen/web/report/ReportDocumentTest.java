package se.hinderloggen.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.documents.Document;
import se.hinderloggen.web.documents.Document.Section;

class ReportDocumentTest {

    @Test
    void its_chapters_stand_in_order_with_tables_method_and_limits_last() {
        assertThat(document().sections().stream().map(Section::heading))
                .containsExactly(
                        "Året i korthet",
                        "Verksamheten",
                        "Hinder och brister",
                        "Systemrätt: det som fungerade",
                        "Systemförbättringar som klienter önskar",
                        "Systemfel och svar",
                        "Utveckling",
                        "Exempel",
                        "Tabeller",
                        "Metod och gränser");
        assertThat(document().layout().contents()).isTrue();
        assertThat(document().title()).isEqualTo("Erfarenhetsrapport 2024, PO Värmland");
    }

    @Test
    void what_people_wrote_stands_before_the_figures_as_paragraphs_and_lists() {
        var blocks = document().sections().getFirst().blocks();
        assertThat(blocks.getFirst()).isEqualTo(new Block.Paragraph("Året i korthet är detta."));
        assertThat(blocks.get(1)).isEqualTo(Block.Items.of(List.of("Först", "Sedan")));
        assertThat(blocks.get(2)).isInstanceOf(Block.Table.class);
        assertThat(blocks.get(3)).isInstanceOf(Block.Chart.class);
    }

    @Test
    void figures_and_tables_are_numbered_in_the_order_in_which_they_stand() {
        var captions = new ArrayList<String>();
        for (var section : document().sections()) {
            for (var block : section.blocks()) {
                switch (block) {
                    case Block.Table it -> captions.add(it.caption());
                    case Block.Chart it -> captions.add(it.caption());
                    case Block.Paragraph _, Block.Note _, Block.Items _, Block.Facts _ -> {}
                }
            }
        }
        assertNumbered(captions, "Tabell");
        assertNumbered(captions, "Figur");
    }

    private static void assertNumbered(List<String> captions, String kind) {
        var ours = captions.stream().filter(it -> it.startsWith(kind)).toList();
        assertThat(ours).hasSizeGreaterThan(2);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i)).startsWith(kind + " " + (i + 1) + ". ");
        }
    }

    @Test
    void a_systemfel_tells_its_title_its_summary_and_what_was_answered() {
        var fault = document().sections().get(5).sections().getFirst();
        assertThat(fault.heading()).isEqualTo("Långa väntetider till första besöket");
        assertThat(fault.blocks().toString())
                .contains(
                        "Väntan på ett första besök",
                        "Öppenvårdspsykiatri",
                        "Lyft till Samverkansgrupp 2",
                        "Lovar åtgärd, 28 augusti 2024; utlovat till 1 mars 2025");
    }

    @Test
    void an_erased_example_is_shown_as_such_and_nothing_else_changes() {
        assertThat(document().sections().get(7).blocks())
                .containsExactly(
                        new Block.Paragraph(
                                "”En person fick vänta i fem månader på ett första besök.”"),
                        new Block.Note(
                                "Exemplet är raderat: det som det berättade om har tagits bort för gott."));
    }

    @Test
    void a_comparison_says_first_that_the_measures_disagree_then_each_verdict_with_its_interval() {
        var blocks = document().sections().get(6).blocks();
        assertThat(blocks.getFirst().toString()).contains("Måtten säger olika");
        var table = (Block.Table) blocks.get(1);
        assertThat(table.rows().getFirst())
                .containsExactly(
                        "Alla",
                        "84",
                        "135",
                        "säker minskning\n0,50\n(0,38–0,66)",
                        "säker minskning\n0,34\n(0,25–0,45)",
                        "–");
        assertThat(blocks.get(2).toString()).contains("12 jämförelser", "högst 5");
        assertThat(blocks.toString()).contains("Det som räknades skiljer sig mellan åren.");
    }

    @Test
    void a_corrected_figure_is_shown_with_what_was_stated_first() {
        assertThat(document().sections().get(1).blocks().toString())
                .contains("2021 angavs först till 174 klienter och 726 uppdrag");
    }

    @Test
    void the_method_names_the_catalogue_its_breaks_and_what_fewer_records_do_not_mean() {
        assertThat(document().sections().getLast().blocks().toString())
                .contains(
                        "katalogens version 83",
                        "Information och pedagogik skildes från Tillgänglighet",
                        "Färre registreringar betyder inte färre hinder");
    }

    @Test
    void of_a_year_that_stands_alone_nothing_is_compared() {
        var figures = new HashMap<String, Object>();
        figures.put("comparedWith", null);
        figures.put("comparison", null);
        var document =
                ReportDocument.of(
                        new Content(
                                Examples.figures(figures), Map.of(), List.of(), List.of(), null));
        assertThat(document.sections().stream().map(Section::heading))
                .doesNotContain("Exempel", "Slutord");
        assertThat(document.toString()).contains("jämförs inte med något annat");
    }

    private static Document document() {
        return ReportDocument.of(Content.of(Examples.published()));
    }
}
