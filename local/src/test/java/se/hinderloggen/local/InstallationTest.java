package se.hinderloggen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {

    @Test
    void the_usual_ports_are_those_of_the_contract() {
        assertThat(LocalPorts.from(Map.of()))
                .isEqualTo(new LocalPorts(8080, 8081, 8082, 8083, 9092, 15432));
    }

    @Test
    void ports_and_the_place_of_the_data_come_from_the_environment() {
        var environment =
                Map.of("HINDERLOGGEN_COMMAND_PORT", "18081", "HINDERLOGGEN_HOME", "/srv/hl");
        var installation = Installation.from(environment, Path.of("/project"));
        assertThat(installation.commandService()).isEqualTo("http://localhost:18081");
        assertThat(installation.logs()).isEqualTo(Path.of("/srv/hl/logs"));
        assertThat(Installation.from(Map.of(), Path.of("/project")).home())
                .isEqualTo(Path.of("/project/.hinderloggen"));
    }

    @Test
    void the_applications_start_fast_unless_told_to_run_fast() {
        var usual = Installation.from(Map.of(), Path.of("/project"));
        assertThat(usual.serviceOptions())
                .containsExactly("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        var told = Map.of("HINDERLOGGEN_SERVICE_OPTIONS", " -Xmx1g  -XX:+UseZGC ");
        assertThat(Installation.from(told, Path.of("/project")).serviceOptions())
                .containsExactly("-Xmx1g", "-XX:+UseZGC");
        var full = Map.of("HINDERLOGGEN_SERVICE_OPTIONS", "");
        assertThat(Installation.from(full, Path.of("/project")).serviceOptions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1"})
    void what_is_not_a_port_is_named(String wrong) {
        assertThatThrownBy(() -> LocalPorts.from(Map.of("HINDERLOGGEN_QUERY_PORT", wrong)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("HINDERLOGGEN_QUERY_PORT");
    }

    @Test
    void a_secret_is_made_once_and_readable_by_its_owner_alone(@TempDir Path folder)
            throws Exception {
        var secrets = new Secrets(folder.resolve("secrets"));
        String key = secrets.random("master-key");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(new Secrets(folder.resolve("secrets")).random("master-key")).isEqualTo(key);
        assertThat(secrets.random("pseudonym-secret")).isNotEqualTo(key);
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets/master-key"))).isEqualTo("rw-------");
    }

    @Test
    void a_second_launcher_over_the_same_data_is_refused(@TempDir Path home) {
        try (var lock = InstanceLock.acquire(home)) {
            assertThat(lock.formerWasKilled()).isFalse();
            assertThatThrownBy(() -> InstanceLock.acquire(home))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        assertThat(InstanceLock.running(home)).isEmpty();
        InstanceLock.acquire(home).close();
    }

    @Test
    void a_launcher_that_was_killed_is_noticed_by_the_next(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve("launcher.pid"), "4711");
        try (var lock = InstanceLock.acquire(home)) {
            assertThat(lock.formerWasKilled()).isTrue();
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
