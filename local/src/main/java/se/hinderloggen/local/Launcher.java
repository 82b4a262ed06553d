package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import se.hinderloggen.embedded.Ports;
import se.hinderloggen.local.demo.DemoData;
import se.hinderloggen.local.demo.DemoFeeds;
import se.hinderloggen.local.identity.LocalAccount;

/** What {@code ./run} does once everything is built. */
public final class Launcher {

    private static final Duration PREDECESSOR = Duration.ofSeconds(40);

    private final Installation installation;
    private final Console console;

    private Launcher(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** Started in the project's folder. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        try {
            var installation = Installation.from(environment, Path.of(""));
            System.setProperty("hinderloggen.launcher-log", installation.logs() + "/launcher.log");
            String startedAt = environment.get("HINDERLOGGEN_STARTED_AT");
            var console =
                    new Console(
                            startedAt == null
                                    ? System.currentTimeMillis()
                                    : Long.parseLong(startedAt));
            System.exit(new Launcher(installation, console).run(List.of(arguments)));
        } catch (Problem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (command) {
            case "token" -> {
                return token(arguments.subList(1, arguments.size()));
            }
            case "stop" -> {
                return stop();
            }
            default -> {
                requireKnown(arguments);
                return start(
                        arguments.contains("--empty"),
                        arguments.contains("--reset"),
                        arguments.contains("--yes"));
            }
        }
    }

    private static void requireKnown(List<String> options) {
        for (String option : options) {
            if (!List.of("--empty", "--reset", "--yes").contains(option)) {
                throw new Problem("Okänt: " + option + ". Se ./run --help", "Unknown: " + option);
            }
        }
    }

    private int token(List<String> names) {
        if (names.size() != 1) {
            throw new Problem("Ange en inloggning: ./run token ombud", "Name one sign-in.");
        }
        try {
            System.out.println(SignIn.token(installation.issuer(), names.getFirst()));
            return 0;
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int stop() {
        var running = InstanceLock.running(installation.home());
        if (running.isEmpty()) {
            console.say("Inget är igång. / Nothing is running.");
            return 0;
        }
        running.get().destroy();
        running.get().onExit().join();
        console.say("Stoppat. / Stopped.");
        return 0;
    }

    private int start(boolean empty, boolean reset, boolean yes) {
        var lock = InstanceLock.acquire(installation.home());
        var system = LocalSystem.create(installation, console);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(system, lock, stopped)));
        if (reset) {
            clear(yes);
        }
        createLogs();
        requireFreePorts(lock.formerWasKilled());
        system.start();
        if (!empty) {
            loadDemoData();
        }
        console.say(welcome());
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /**
     * Something to look at. Without it the installation still serves, so a failure is only told.
     */
    private void loadDemoData() {
        try {
            String token = SignIn.token(installation.issuer(), "samordnare");
            DemoData.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    () -> token,
                    console::progress);
            DemoFeeds.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    it -> SignIn.token(installation.issuer(), it),
                    console::progress);
        } catch (IllegalStateException e) {
            LoggerFactory.getLogger(Launcher.class).warn("Demo data", e);
            console.progress(
                    "Exempeldata kunde inte läsas in. / Demo data could not be loaded. "
                            + e.getMessage());
        }
    }

    private void shutDown(LocalSystem system, InstanceLock lock, CountDownLatch stopped) {
        boolean somethingRuns = !system.processes().isEmpty();
        if (somethingRuns) {
            console.say("");
            console.progress("Stoppar … / stopping …");
        }
        system.close();
        lock.close();
        if (somethingRuns) {
            console.progress("Stoppat. / Stopped.");
        }
        stopped.countDown();
    }

    private void createLogs() {
        try {
            Files.createDirectories(installation.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear(boolean yes) {
        if (!yes) {
            var terminal = System.console();
            String answer =
                    terminal == null || !terminal.isTerminal()
                            ? null
                            : terminal.readLine(
                                    "All data i %s tas bort. / All data will be deleted.%n"
                                            + "Skriv ja för att fortsätta / type ja to go on: ",
                                    installation.home());
            if (answer == null
                    || !List.of("ja", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
                throw new Problem(
                        "Inget togs bort. (Utan terminal: ./run --reset --yes)",
                        "Nothing was deleted.");
            }
        }
        try {
            Folders.delete(installation.postgres().resolve("data"));
            Folders.delete(installation.kafka().resolve("data"));
            Folders.delete(installation.home().resolve("secrets"));
            Folders.delete(installation.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.progress("Tidigare data är borttagna. / Earlier data are gone.");
    }

    private void requireFreePorts(boolean formerWasKilled) {
        long deadline = System.nanoTime() + PREDECESSOR.toNanos();
        for (var wanted : installation.ports().wanted().entrySet()) {
            int port = wanted.getValue();
            while (formerWasKilled && !Ports.isFree(port) && System.nanoTime() < deadline) {
                console.progress("Väntar på att port " + port + " blir ledig. / Waiting for it.");
                pause();
            }
            if (!Ports.isFree(port)) {
                throw new Problem(
                        "Port %d är upptagen av ett annat program. Välj en annan: %s=%d ./run"
                                .formatted(port, wanted.getKey(), port + 10_000),
                        "Port %d is taken by another program; the variable chooses another."
                                .formatted(port));
            }
        }
    }

    private String welcome() {
        LocalPorts ports = installation.ports();
        String accounts =
                Arrays.stream(LocalAccount.values())
                        .map(LocalAccount::username)
                        .collect(Collectors.joining(", "));
        return """

        Hinderloggen är igång efter %.0f sekunder. / Hinderloggen is running.

          Sidorna / the pages   %s

          Skriva / commands     %s/swagger-ui.html
          Läsa / queries        %s/swagger-ui.html
          Inloggning / sign-in  %s
          Kafka                 localhost:%d
          PostgreSQL            localhost:%d  (hl_command, hl_query)
          Data och loggar       %s

          Inloggningar (lösenord = namn / password = name):
            %s
          Åtkomstnyckel / access token:  ./run token ombud
          Maskinklient / machine client: integration / integration

          Ctrl-C stoppar. / Ctrl-C stops.
        """
                .formatted(
                        console.seconds(),
                        installation.pages(),
                        installation.commandService(),
                        installation.queryService(),
                        installation.issuer(),
                        ports.kafka(),
                        ports.postgres(),
                        installation.home(),
                        accounts);
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
