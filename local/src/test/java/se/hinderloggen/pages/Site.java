package se.hinderloggen.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.LocalPorts;
import se.hinderloggen.local.LocalSystem;
import se.hinderloggen.local.SignIn;
import se.hinderloggen.local.demo.DemoData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything, started once for all tests of pages, with demo data; and Chromium to look at it. The
 * system property {@code hinderloggen.pages} names the address of one that runs already, which
 * spares the start while one works on a page.
 */
final class Site {

    static final String ADDRESS = "hinderloggen.pages";
    private static final Path ROOT = Path.of("..");
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
    private static Site running;

    private final String address;
    private final LocalSystem system;
    private final Playwright playwright;
    private final Browser browser;

    private Site() throws IOException {
        Path chromium = chromium().orElseThrow();
        String given = System.getProperty(ADDRESS, "");
        if (given.isEmpty()) {
            Path home = Files.createTempDirectory("hinderloggen-pages-");
            system =
                    LocalSystem.start(
                            new Installation(ROOT, home, LocalPorts.free()),
                            OutputStream.nullOutputStream());
            var installation = system.installation();
            DemoData.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    () -> SignIn.token(installation.issuer(), "samordnare"),
                    _ -> {});
            address = installation.pages();
        } else {
            system = null;
            address = given;
        }
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-gpu")));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Where there is no Chromium the tests are skipped, loudly; on a build server they fail. */
    static synchronized Site running() {
        if (running == null) {
            if (chromium().isEmpty()) {
                String missing =
                        "Chromium is not installed; the tests of pages need it: apt-get install chromium";
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException(missing);
                }
                System.err.println("SKIPPED: " + missing);
                Assumptions.abort(missing);
            }
            try {
                running = new Site();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    String address() {
        return address;
    }

    /**
     * Kills the process of the pages, and returns when another one serves. False when it is not
     * ours to kill.
     */
    boolean killThePages() throws InterruptedException {
        if (system == null) {
            return false;
        }
        long pid = system.processes().get("web");
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (system.processes().get("web") == pid || !serves()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The pages do not come back");
            }
            Thread.sleep(200);
        }
        return true;
    }

    private boolean serves() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the query-service answers to a person, for what a page cannot tell. */
    JsonNode ask(String person, String path) {
        return call(
                person,
                HttpRequest.newBuilder(
                        URI.create(
                                (system == null ? beside(2) : system.installation().queryService())
                                        + path)));
    }

    /** Has a person command something, where going by the page would take long. */
    JsonNode tell(String person, String path, Object body) {
        return call(
                person,
                HttpRequest.newBuilder(
                                URI.create(
                                        (system == null
                                                        ? beside(1)
                                                        : system.installation().commandService())
                                                + path))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body))));
    }

    private JsonNode call(String person, HttpRequest.Builder request) {
        String issuer = system == null ? beside(3) : system.installation().issuer();
        try (var http = HttpClient.newHttpClient()) {
            request.header("Authorization", "Bearer " + SignIn.token(issuer, person));
            return JsonMapper.shared()
                    .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** By default the ports lie side by side. */
    private String beside(int further) {
        return "http://localhost:" + (URI.create(address).getPort() + further);
    }

    /** A browser of its own, in which nobody is signed in. */
    BrowserContext visitor(int width, boolean javaScript) {
        return context(width, javaScript, null);
    }

    /**
     * A browser of its own, in which this person is signed in.
     *
     * @param person name of a local sign-in; the password is the name
     */
    BrowserContext signedIn(String person, int width, boolean javaScript) {
        String state = SIGNED_IN.computeIfAbsent(person, this::signIn);
        return context(width, javaScript, state);
    }

    private String signIn(String person) {
        try (var context = context(1280, true, null)) {
            var page = context.newPage();
            page.navigate(address + "/");
            fillIn(page, person);
            page.waitForURL(address + "/**");
            return context.storageState();
        }
    }

    /** The form of the identity provider. */
    static void fillIn(com.microsoft.playwright.Page page, String person) {
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", person);
        page.click("button[type=submit]");
    }

    private BrowserContext context(int width, boolean javaScript, String state) {
        var options =
                new Browser.NewContextOptions()
                        .setViewportSize(width, width < 500 ? 740 : 900)
                        .setLocale("sv-SE")
                        .setTimezoneId("Europe/Stockholm")
                        .setJavaScriptEnabled(javaScript);
        if (state != null) {
            options.setStorageState(state);
        }
        var context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        return context;
    }

    private void close() {
        try {
            playwright.close();
        } finally {
            if (system != null) {
                system.close();
            }
        }
    }
}
