package se.hinderloggen.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import se.hinderloggen.local.Installations;
import se.hinderloggen.local.LocalSystem;
import se.hinderloggen.local.SignIn;
import se.hinderloggen.local.demo.DemoData;
import se.hinderloggen.local.demo.DemoFeeds;
import se.hinderloggen.local.faults.Databases;
import se.hinderloggen.local.faults.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything, started once for all tests of pages, with demo data; and Chromium to look at it. The
 * system property {@code hinderloggen.pages} names the address of one that runs already, which
 * spares the start while one works on a page.
 */
final class Site {

    static final String ADDRESS = "hinderloggen.pages";
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static Site running;

    private final String address;
    private final LocalSystem system;
    private final Playwright playwright;
    private final Browser browser;

    private Site() throws IOException {
        Path chromium = chromium().orElseThrow();
        // As long as everything else that is waited for: the machine may be busy.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        String given = System.getProperty(ADDRESS, "");
        if (given.isEmpty()) {
            Path home = Files.createTempDirectory("hinderloggen-pages-");
            system = LocalSystem.start(Installations.of(home), OutputStream.nullOutputStream());
            var installation = system.installation();
            DemoData.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    () -> SignIn.token(installation.issuer(), "samordnare"),
                    _ -> {});
            DemoFeeds.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    it -> SignIn.token(installation.issuer(), it),
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

    /** Whether what runs is ours, so that a test may kill a part of it. */
    boolean isOurs() {
        return system != null;
    }

    /** Kills a process at once. Closing what is returned waits until another one serves. */
    Killed kill(String process) {
        var killed = new Killed(process, pid(process));
        ProcessHandle.of(killed.pid).ifPresent(ProcessHandle::destroyForcibly);
        return killed;
    }

    /** The process takes in connections, and does nothing more. */
    void freeze(String process) throws IOException, InterruptedException {
        var stop = new ProcessBuilder("kill", "-STOP", Long.toString(pid(process))).start();
        if (stop.waitFor() != 0) {
            throw new IllegalStateException(process + " cannot be stopped");
        }
    }

    /** A process that is no more. */
    final class Killed implements AutoCloseable {

        private final String process;
        private final long pid;

        private Killed(String process, long pid) {
            this.process = process;
            this.pid = pid;
        }

        @Override
        public void close() {
            Waiting.until(
                    process + " to come back",
                    Duration.ofMinutes(2),
                    () -> pid(process) != pid && serves(process));
        }
    }

    private long pid(String process) {
        return system.processes().get(process);
    }

    private boolean serves(String process) throws IOException, InterruptedException {
        var installation = system.installation();
        String at =
                switch (process) {
                    case "web" -> installation.pages();
                    case "command-service" -> installation.commandService();
                    case "query-service" -> installation.queryService();
                    default -> throw new IllegalArgumentException(process);
                };
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(at + "/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    Databases databases() {
        return system == null
                ? new Databases(URI.create(beside(4)).getPort())
                : new Databases(system.installation());
    }

    /** What the query-service answers to a person, for what a page cannot tell. */
    JsonNode ask(String person, String path) {
        String service = system == null ? beside(2) : system.installation().queryService();
        return json(send(person, HttpRequest.newBuilder(URI.create(service + path))));
    }

    /**
     * Has a person do what there is no page for, or what would take long by page, and returns when
     * the views have it.
     *
     * @return what the command-service answers
     */
    JsonNode command(String person, String path, Object body) {
        String service = system == null ? beside(1) : system.installation().commandService();
        var answer =
                send(
                        person,
                        HttpRequest.newBuilder(URI.create(service + path))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                JsonMapper.shared().writeValueAsString(body))));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        String position = answer.headers().firstValue("Event-Position").orElseThrow();
        ask(person, "/api/position?waitFor=" + URLEncoder.encode(position, StandardCharsets.UTF_8));
        return json(answer);
    }

    private HttpResponse<String> send(String person, HttpRequest.Builder request) {
        String issuer = system == null ? beside(3) : system.installation().issuer();
        request.header("Authorization", "Bearer " + SignIn.token(issuer, person));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
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
        context.setDefaultTimeout(PATIENCE.toMillis());
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
