package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What one does in a meeting by keys, and what has to be there to be dealt with. */
final class Meetings {

    private static final double AT_ONCE = 2_000;

    private Meetings() {}

    /** So many wait to be reviewed: those of the demo data, and ours when they do not suffice. */
    static void awaitReview(int wanted) {
        int waiting = waiting().size();
        if (waiting < wanted) {
            Faults.somewhere().recorded(wanted - waiting);
        }
    }

    /**
     * Records so many more obstacles like the first that waits, so that there is something to link
     * it with.
     */
    static void recordAlike(int times) {
        var first = waiting().getFirst();
        var findings = new ArrayList<Map<String, String>>();
        for (var finding : first.path("findings")) {
            var sent = new HashMap<String, String>();
            for (var name : List.of("authority", "unit", "municipality", "eventType")) {
                var code = finding.path(name).path("code");
                if (code.isString()) {
                    sent.put(name, code.asString());
                }
            }
            findings.add(sent);
        }
        for (int i = 0; i < times; i++) {
            Site.running()
                    .command(
                            i % 2 == 0 ? "ombud" : "arbetsgrupp",
                            "/api/observations",
                            Map.of(
                                    "observationId",
                                    UUID.randomUUID(),
                                    "kind",
                                    "HINDER",
                                    "occurred",
                                    first.path("occurred").asString(),
                                    "findings",
                                    findings,
                                    "description",
                                    "Samma sak hände en gång till."));
        }
    }

    private static List<JsonNode> waiting() {
        return Site.running()
                .ask("samordnare", "/api/observations?reviewed=false&sort=recorded&limit=100")
                .path("items")
                .valueStream()
                .filter(it -> !it.path("erased").isObject())
                .toList();
    }

    static String groupOfItsOwn() {
        return "Grupp " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A meeting of a group of its own, at the first that waits. */
    static Page open(Visit visit) {
        awaitReview(4);
        var page = visit.open("/moten");
        page.fill("#workingGroup", groupOfItsOwn());
        page.click("form[action='/moten'] button");
        assertThat(page.locator("#item-title")).isVisible();
        return page;
    }

    /** The address of a page without its host. */
    static String path(Page page) {
        String address = page.url();
        return address.substring(address.indexOf("/moten"));
    }

    /** What one looks at. */
    static String about(Page page) {
        return page.locator("#anteckning input[name=om]").inputValue();
    }

    static Locator row(Page page, String observation) {
        return page.locator("#row-" + observation);
    }

    static LocatorAssertions.ContainsTextOptions atOnce() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE);
    }

    static void decide(Page page, int choice) {
        String here = about(page);
        choose(page, choice);
        leaves(page, here);
    }

    static void choose(Page page, int choice) {
        page.keyboard().press("d");
        page.keyboard().press(Integer.toString(choice));
        page.keyboard().press("Enter");
    }

    static void next(Page page) {
        String here = about(page);
        page.keyboard().press("n");
        leaves(page, here);
    }

    private static void leaves(Page page, String here) {
        assertThat(page.locator("#anteckning input[name=om]")).not().hasValue(here);
    }

    static void reclassify(Page page) {
        page.keyboard().press("t");
        if (page.locator("#finding").count() > 0) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#eventType")).isFocused();
        String now = page.locator(".item .list li").first().innerText();
        do {
            page.keyboard().press("ArrowDown");
        } while (now.endsWith(
                (String)
                        page.locator("#eventType")
                                .evaluate("it => it.options[it.selectedIndex].text")));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#so-far")).containsText("Ny händelsetyp");
    }

    /**
     * Merges with what is similar; with another where nothing is.
     *
     * @param other an observation that is not merged itself
     */
    static void merge(Page page, String other) {
        page.keyboard().press("s");
        if (page.locator("#ihop input[name=into]").count() > 0) {
            page.keyboard().press("Space");
        } else {
            page.keyboard().type("/observationer/" + other);
        }
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#angra")).isVisible();
    }

    static void agree(Page page, String what) {
        page.keyboard().press("u");
        assertThat(page.locator("#what")).isFocused();
        page.keyboard().type(what);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#so-far")).containsText(what);
    }

    /** On the page where a systemfel is declared, with so many observations behind it. */
    static void declare(Page page, String title, int observations) {
        assertThat(page.locator("#title")).isFocused();
        page.keyboard().type(title);
        page.keyboard().press("Tab");
        page.keyboard().type("Det händer gång på gång, oavsett vem som frågar.");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        var ticked = page.locator("input[name=observations]:checked");
        while (ticked.count() < observations) {
            page.keyboard().press("Tab");
            boolean free =
                    (boolean)
                            page.evaluate(
                                    "() => document.activeElement.name === 'observations'"
                                            + " && !document.activeElement.checked");
            if (free) {
                page.keyboard().press("Space");
            }
        }
        page.keyboard().press("Control+Enter");
    }
}
