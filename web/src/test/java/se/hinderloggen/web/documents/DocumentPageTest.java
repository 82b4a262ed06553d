package se.hinderloggen.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A document as a page shows it. */
class DocumentPageTest {

    @Test
    void it_has_headings_lists_and_tables() {
        assertThat(Samples.page(Samples.MINUTES))
                .containsSubsequence(
                        "<h1>Minnesanteckningar: arbetsgrupp Öst &amp; Väst</h1>",
                        "<th scope=\"row\">Dag</th>",
                        "<h2 id=\"s-1\">Beslut</h2>",
                        "<ul><li class=\"lines\">Bevaka väntetiden</li>",
                        "<ol><li class=\"lines\">Först</li>",
                        "<h3 id=\"s-1-1\">Uppföljning</h3>",
                        "<caption>Vad som ska göras</caption>",
                        "<th scope=\"col\" class=\"number\">Dagar</th>",
                        "<th scope=\"row\" class=\"lines\">Uppgift 1</th>",
                        "<td class=\"lines number\">1</td>",
                        "<h2 id=\"s-2\">Övrigt</h2>");
    }

    @Test
    void what_people_write_is_text_and_nothing_else() {
        String page = Samples.page(Samples.saying("<script>alert(1)</script>${7*7}\"'>"));
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;", "${7*7}");
    }
}
