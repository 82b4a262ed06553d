package se.hinderloggen.pages;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final boolean IN_CI = "true".equals(System.getenv("CI"));

    /** What reaches beyond the screen, where one could scroll to it. */
    private static final String TOO_WIDE =
            """
            () => {
                const screen = document.documentElement;
                return screen.scrollWidth <= screen.clientWidth
                    ? []
                    : ['screen ' + screen.clientWidth + ', page ' + screen.scrollWidth]
                        .concat([...document.body.querySelectorAll('*')]
                            .filter(it => it.getBoundingClientRect().right > screen.clientWidth)
                            .map(it => it.outerHTML.slice(0, 120)));
            }
            """;

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
     * Nothing is wrong with what is on the screen now. A picture of it, where somebody may look: in
     * CI only of what is wrong, for a picture of a whole page takes longer than looking at it.
     *
     * @param state what the screenshot is called
     */
    void assertGood(String state) {
        boolean good = false;
        try {
            assertThat(Accessibility.violations(page)).as(state).isEmpty();
            assertThat(faults).as(state).isEmpty();
            assertThat((List<?>) page.evaluate(TOO_WIDE))
                    .as(state + ": the page is no wider than the screen")
                    .isEmpty();
            good = true;
        } finally {
            if (!good || !IN_CI) {
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(SCREENSHOTS.resolve(state + "-" + width + ".png")));
            }
        }
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
