package se.hinderloggen.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.LocalPorts;
import se.hinderloggen.local.LocalSystem;

/**
 * {@code ./run faults}: kills processes of an installation of its own while clients record, and
 * then checks that nothing acknowledged was lost and nothing counted twice.
 */
public final class Faults {

    private static final int CLIENTS = 20;
    private static final Duration LAST_ANSWERS = Duration.ofMinutes(3);

    private static final String COMES_BACK = "Everything comes back and answers";

    private final Installation installation;
    private final Options options;
    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private int injected;

    private Faults(Installation installation, Options options, PrintStream out) {
        this.installation = installation;
        this.options = options;
        this.out = out;
    }

    /**
     * @param kills how many
     * @param seed of everything that is left to chance, except what the machine adds
     */
    record Options(int kills, long seed) {

        private static final String USAGE =
                "./run faults [--kills N] [--seed S]   (N 1–9999, otherwise 20)";

        /**
         * @throws IllegalArgumentException with the usage when they cannot be read
         */
        static Options read(List<String> arguments) {
            int kills = 20;
            long seed = new Random().nextInt(1_000_000);
            if (arguments.size() % 2 != 0) {
                throw new IllegalArgumentException(USAGE);
            }
            for (int i = 0; i < arguments.size(); i += 2) {
                String value = arguments.get(i + 1);
                if (arguments.get(i).equals("--kills") && value.matches("[1-9]\\d{0,3}")) {
                    kills = Integer.parseInt(value);
                } else if (arguments.get(i).equals("--seed") && value.matches("-?\\d{1,18}")) {
                    seed = Long.parseLong(value);
                } else {
                    throw new IllegalArgumentException(USAGE);
                }
            }
            return new Options(kills, seed);
        }
    }

    /** Started in the project's folder. */
    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.read(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Files.createTempDirectory("hinderloggen-faults-");
        var installation = new Installation(Path.of(""), home, LocalPorts.free());
        int violations = run(installation, options, out);
        if (violations == 0) {
            delete(home);
        } else {
            out.println("Everything that was written is kept in " + home);
        }
        System.exit(violations == 0 ? 0 : 1);
    }

    /**
     * The whole of it, in time bounded by the number of kills.
     *
     * @param installation with an empty home
     * @return how many violations were found
     */
    static int run(Installation installation, Options options, PrintStream out) throws Exception {
        System.setProperty(
                "hinderloggen.launcher-log",
                installation.home().resolve("launcher.log").toString());
        var faults = new Faults(installation, options, out);
        var violations = faults.run();
        violations.lines().forEach(out::println);
        out.printf(
                Locale.ROOT, "%d injected, %d violations%n", faults.injected, violations.count());
        return violations.count();
    }

    private Violations run() throws Exception {
        var violations = new Violations();
        say("seed " + options.seed() + ", everything in " + installation.home());
        try (OutputStream progress =
                        Files.newOutputStream(installation.home().resolve("processes.log"));
                LocalSystem system = LocalSystem.start(installation, progress);
                Api api = Api.ofMachine(installation)) {
            var closing = new Thread(system::close);
            Runtime.getRuntime().addShutdownHook(closing);
            var stories = recordWhileKilling(system, api, violations);
            check(stories, system, api, violations);
            Runtime.getRuntime().removeShutdownHook(closing);
        }
        return violations;
    }

    private List<Story> recordWhileKilling(LocalSystem system, Api api, Violations violations) {
        var random = new Random(options.seed());
        var workload = new Workload(CLIENTS, api, random);
        say(CLIENTS + " clients record");
        workload.start();
        try {
            var killer = new Killer(system, workload, random);
            while (injected < options.kills()) {
                String what = killer.killOne();
                injected++;
                say(
                        "%d/%d  %s, %d acknowledged"
                                .formatted(
                                        injected, options.kills(), what, workload.acknowledged()));
            }
        } catch (Waiting.TooLong e) {
            violations.add(COMES_BACK, said(e));
        } finally {
            workload.stop(LAST_ANSWERS);
        }
        return workload.stories();
    }

    private void check(List<Story> stories, LocalSystem system, Api api, Violations violations) {
        try {
            var databases = new Databases(installation);
            var histories = StoredEvent.histories(databases);
            say(histories.size() + " aggregates are stored; comparing with what clients heard");
            var audit = new Audit(histories, violations);
            audit.storeAgainst(stories);
            var views = new Views(system);
            views.awaitCaughtUp(api);
            say("the views have caught up; comparing topic, keys and views with the store");
            var facts = Fact.of(histories);
            audit.topicAgainstStore(new Topic(installation));
            audit.keysAgainstStore(databases, facts);
            var viewsAudit = new ViewsAudit(facts, databases, api, violations);
            viewsAudit.run();
            say("making the views anew from the topic alone, to compare both");
            views.rebuild("hinderloggen_views_live", api);
            viewsAudit.run();
            views.differences("hinderloggen_views_live")
                    .forEach(it -> violations.add("The views equal those made anew", it));
            say("everything is compared");
        } catch (Waiting.TooLong | SQLException | IOException e) {
            violations.add(COMES_BACK, said(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String said(Throwable thrown) {
        var text = new StringBuilder(thrown.toString());
        for (Throwable it = thrown.getCause(); it != null; it = it.getCause()) {
            text.append(", because of ").append(it);
        }
        return text.toString();
    }

    private void say(String text) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - startedAt) / 1e9, text);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
