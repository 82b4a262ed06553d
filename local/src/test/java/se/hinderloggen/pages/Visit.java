package se.hinderloggen.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A person before one page, in a browser of its own. Notices what must not happen on any page:
 * errors in the console, requests to another host.
 */
final class Visit implements AutoCloseable {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final BrowserContext context;
    private final int width;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Visit(BrowserContext context, int width) {
        this.context = context;
        this.width = width;
        this.page = context.newPage();
        String host = Site.running().address();
        page.onConsoleMessage(
                message -> {
                    // Chromium itself reports each answer of 4xx or 5xx; these are looked at as
                    // answers.
                    if (message.type().equals("error")
                            && !message.text().startsWith("Failed to load resource")) {
                        faults.add("console: " + message.text());
                    }
                });
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequest(
                request -> {
                    String url = request.url();
                    if (!url.startsWith(host)
                            && !url.startsWith("data:")
                            && !url.startsWith("blob:")
                            && !url.startsWith("http://localhost:")) {
                        faults.add("request to " + url);
                    }
                });
    }

    static Visit of(String person, int width) {
        return new Visit(Site.running().signedIn(person, width, true), width);
    }

    static Visit withoutJavaScript(String person, int width) {
        return new Visit(Site.running().signedIn(person, width, false), width);
    }

    static Visit ofNobody(int width) {
        return new Visit(Site.running().visitor(width, true), width);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Page open(String path) {
        page.navigate(Site.running().address() + path);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    /**
     * Nothing is wrong with what is on the screen now; and a picture of it.
     *
     * @param state what the screenshot is called
     */
    void assertGood(String state) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(state + "-" + width + ".png")));
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as(state)
                .extracting(
                        it ->
                                it.getId()
                                        + " "
                                        + it.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                .isEmpty();
        assertThat(faults).as(state).isEmpty();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(state + ": the page is no wider than the screen")
                .isTrue();
    }

    @Override
    public void close() {
        // A browser that is asked to end while it is on its way to another page may never answer.
        for (Page open : context.pages()) {
            open.navigate("about:blank");
        }
        context.close();
    }
}
