package se.hinderloggen.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe-core finds wrong with what is on the screen. Asked of the page itself: the library's own
 * builder opens another page for every answer, which takes three times as long. Ours have no frames
 * to look into.
 */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String ENGINE = AxeBuilder.getAxeScript();

    /** Rules, and the places that break each. */
    private static final String VIOLATIONS =
            """
            async rules => {
                const options = {
                    runOnly: {type: 'tag', values: rules},
                    resultTypes: ['violations'],
                    iframes: false
                };
                const result = await axe.run(document, options);
                return result.violations.map(it => it.id + ' ' + it.nodes.map(node => node.html));
            }
            """;

    private Accessibility() {}

    static List<?> violations(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(ENGINE);
        }
        return (List<?>) page.evaluate(VIOLATIONS, RULES);
    }
}
