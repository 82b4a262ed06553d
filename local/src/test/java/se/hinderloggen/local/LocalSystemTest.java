package se.hinderloggen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything, as {@code ./run} starts it, on other ports. */
class LocalSystemTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path home;
    private static LocalSystem system;
    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installations.of(home);
        system = LocalSystem.start(installation);
    }

    @AfterAll
    static void stop() {
        system.close();
        HTTP.close();
    }

    @Test
    void all_are_healthy() throws Exception {
        for (String address :
                new String[] {
                    installation.pages(),
                    installation.commandService(),
                    installation.queryService(),
                    installation.issuer()
                }) {
            assertThat(status(address + "/actuator/health", null)).as(address).isEqualTo(200);
        }
    }

    @Test
    void the_services_take_the_tokens_of_the_identity_provider_and_no_others() throws Exception {
        String token = SignIn.token(installation.issuer(), "ombud");
        for (String service :
                new String[] {installation.commandService(), installation.queryService()}) {
            String address = service + "/api/nothing-of-that-name";
            assertThat(status(address, null)).isEqualTo(401);
            assertThat(status(address, token + "x")).isEqualTo(401);
            assertThat(status(address, token)).isIn(403, 404);
        }
    }

    @Test
    void no_secret_stands_on_a_command_line() throws Exception {
        String masterKey = Files.readString(home.resolve("secrets/master-key"));
        for (long pid : system.processes().values()) {
            String commandLine =
                    ProcessHandle.of(pid).orElseThrow().info().commandLine().orElse("");
            assertThat(commandLine).isNotEmpty().doesNotContain(masterKey);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "Kafka", "command-service", "query-service", "web"})
    void a_process_that_is_killed_comes_back(String name) throws Exception {
        long former = pid(name);
        ProcessHandle.of(former).orElseThrow().destroyForcibly();

        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (pid(name) == former
                || status(installation.commandService() + "/actuator/health", null) != 200
                || status(installation.queryService() + "/actuator/health", null) != 200) {
            assertThat(System.nanoTime()).as("waiting for " + name).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(ProcessHandle.of(pid(name))).isPresent();
    }

    private static long pid(String name) {
        return Objects.requireNonNull(system.processes().get(name));
    }

    private static int status(String address, @Nullable String token) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
