package se.hinderloggen.local;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.embedded.KafkaBroker;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.local.identity.IdentityProvider;

/**
 * Everything that makes up a running installation, started side by side and stopped in order:
 * applications, Kafka, PostgreSQL.
 */
public final class LocalSystem implements AutoCloseable {

    private static final String COMMAND_ROLE = "hl_command";
    private static final String QUERY_ROLE = "hl_query";
    private static final String WEB_ROLE = "hl_web";
    private static final String ACCESS_ROLE = "hl_access";

    private final Installation installation;
    private final Console console;
    private final Supervisor supervisor;
    private final List<Service> services = new ArrayList<>();
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker kafka;
    private @Nullable IdentityProvider identity;
    private boolean closed;

    private LocalSystem(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
        this.supervisor = new Supervisor(console);
    }

    /** Starts everything and returns when it all serves. */
    public static LocalSystem start(Installation installation) {
        return start(installation, System.out);
    }

    /**
     * As {@link #start(Installation)}.
     *
     * @param progress gets a line for whatever starts, ends or comes back
     */
    public static LocalSystem start(Installation installation, OutputStream progress) {
        var system = create(installation, new Console(System.currentTimeMillis(), progress));
        try {
            system.start();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** What {@link #start()} then starts; separate so that a signal can stop it half-way. */
    static LocalSystem create(Installation installation, Console console) {
        return new LocalSystem(installation, console);
    }

    void start() {
        Secrets secrets = installation.secrets();
        LocalPorts ports = installation.ports();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var kafkaStarts = run(executor, () -> startKafka(ports));
            var applicationsStart =
                    run(
                            executor,
                            () -> {
                                startPostgres(ports);
                                startServices(secrets, ports);
                            });
            var identityStarts = run(executor, () -> startIdentity(secrets, ports));
            await(kafkaStarts, applicationsStart, identityStarts);
            var healthy =
                    services().stream().map(it -> run(executor, () -> awaitHealth(it))).toList();
            await(healthy.toArray(CompletableFuture<?>[]::new));
        }
    }

    public Installation installation() {
        return installation;
    }

    /** Process ids by name, for tests of faults. */
    public Map<String, Long> processes() {
        var pids = new LinkedHashMap<String, Long>();
        PostgresServer database = postgres;
        KafkaBroker broker = kafka;
        if (database != null) {
            pids.put("PostgreSQL", database.pid());
        }
        if (broker != null) {
            pids.put("Kafka", broker.pid());
        }
        services().forEach(it -> pids.put(it.name(), it.pid()));
        return pids;
    }

    /** Stops what has been started; safe to call while {@link #start()} is under way. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        supervisor.stop();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            services().forEach(it -> executor.execute(it::stop));
        }
        closeQuietly(identity);
        closeQuietly(kafka);
        closeQuietly(postgres);
    }

    private void startPostgres(LocalPorts ports) {
        var server =
                PostgresServer.start(
                        installation.postgres(), installation.postgresProgram(), ports.postgres());
        started(() -> postgres = server, server);
        DatabaseScript.read(installation.root())
                .run(
                        server,
                        Map.of(
                                "command_password",
                                COMMAND_ROLE,
                                "query_password",
                                QUERY_ROLE,
                                "web_password",
                                WEB_ROLE,
                                "access_password",
                                ACCESS_ROLE));
        supervisor.watch(new Child("PostgreSQL", server::onExit, server::restart));
        console.progress("PostgreSQL    localhost:" + ports.postgres());
    }

    private void startKafka(LocalPorts ports) {
        var broker =
                KafkaBroker.start(
                        installation.kafka(),
                        installation.kafkaProgram(),
                        ports.kafka(),
                        installation.brokerOptions());
        started(() -> kafka = broker, broker);
        supervisor.watch(new Child("Kafka", broker::onExit, broker::restart));
        console.progress("Kafka         localhost:" + ports.kafka());
    }

    private void startIdentity(Secrets secrets, LocalPorts ports) {
        var provider = IdentityProvider.start(ports.identity(), ports.web(), secrets);
        started(() -> identity = provider, provider);
        console.progress("Inloggning    " + provider.issuer());
    }

    private void startServices(Secrets secrets, LocalPorts ports) {
        var ofCommands = ofService(secrets, COMMAND_ROLE, "events");
        ofCommands.put(PropertyNames.ACCESS_OWNER, ACCESS_ROLE);
        ofCommands.put(PropertyNames.ACCESS_OWNER_PASSWORD, ACCESS_ROLE);
        // Views on the same machine have it at once, and figures are to be seen on the first day.
        ofCommands.put(PropertyNames.FIGURES_SETTLED, "PT1S");
        startService(Service.COMMAND, ports.command(), ofCommands);
        var ofQueries = ofService(secrets, QUERY_ROLE, "views");
        ofQueries.put(PropertyNames.FIGURES_SETTLED, "PT1S");
        startService(Service.QUERY, ports.query(), ofQueries);
        startService(Service.WEB, ports.web(), ofPages(secrets));
    }

    private void startService(String name, int port, Map<String, String> properties) {
        properties.put(PropertyNames.PROFILES, "local");
        properties.put(PropertyNames.PORT, Integer.toString(port));
        var environment = new LinkedHashMap<String, String>();
        properties.forEach(
                (property, value) -> environment.put(PropertyNames.asVariable(property), value));
        var service = Service.start(name, installation, port, environment);
        started(() -> services.add(service), service::stop);
    }

    private void awaitHealth(Service service) {
        service.awaitHealth();
        supervisor.watch(new Child(service.name(), service::onExit, service::restart));
        console.progress(service.name() + " svarar");
    }

    private Map<String, String> ofService(Secrets secrets, String role, String database) {
        var properties = database(role, database);
        properties.put(PropertyNames.KEYS_URL, databaseUrl("keys"));
        properties.put(PropertyNames.KEYS_USER, role);
        properties.put(PropertyNames.KEYS_PASSWORD, role);
        properties.put(PropertyNames.ACCESS_URL, databaseUrl("access"));
        properties.put(PropertyNames.ACCESS_USER, role);
        properties.put(PropertyNames.ACCESS_PASSWORD, role);
        properties.put(PropertyNames.KAFKA, "localhost:" + installation.ports().kafka());
        properties.put(PropertyNames.ISSUER, installation.issuer());
        properties.put(PropertyNames.MASTER_KEY, secrets.random("master-key"));
        properties.put(PropertyNames.PSEUDONYM_SECRET, secrets.random("pseudonym-secret"));
        return properties;
    }

    private Map<String, String> ofPages(Secrets secrets) {
        var properties = database(WEB_ROLE, "web");
        properties.put(PropertyNames.SIGN_IN, installation.issuer());
        properties.put(PropertyNames.COMMAND_SERVICE, installation.commandService());
        properties.put(PropertyNames.QUERY_SERVICE, installation.queryService());
        properties.put(PropertyNames.DRAFTS_KEY, secrets.random("drafts-key"));
        return properties;
    }

    private Map<String, String> database(String role, String database) {
        var properties = new LinkedHashMap<String, String>();
        properties.put(PropertyNames.DATABASE_URL, databaseUrl(database));
        properties.put(PropertyNames.DATABASE_USER, role);
        properties.put(PropertyNames.DATABASE_PASSWORD, role);
        return properties;
    }

    private String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:%d/hinderloggen_%s"
                .formatted(installation.ports().postgres(), database);
    }

    /** What comes up after the order to stop is stopped at once, for nobody else would do it. */
    private synchronized void started(Runnable remember, AutoCloseable server) {
        if (closed) {
            closeQuietly(server);
            throw new Problem("Avbrutet.", "Interrupted.");
        }
        remember.run();
    }

    private synchronized List<Service> services() {
        return List.copyOf(services);
    }

    private static CompletableFuture<Void> run(ExecutorService executor, Runnable task) {
        return CompletableFuture.runAsync(task, executor);
    }

    private static void await(CompletableFuture<?>... tasks) {
        try {
            CompletableFuture.allOf(tasks).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (Exception e) {
            // The others must still be stopped; the guard ends this one with the launcher.
        }
    }
}
