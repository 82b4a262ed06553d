package se.hinderloggen.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * One local installation.
 *
 * @param root the project's folder, which holds the built applications
 * @param home everything the installation writes
 */
public record Installation(Path root, Path home, LocalPorts ports) {

    public Installation {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    static Installation from(Map<String, String> environment, Path root) {
        String home = environment.getOrDefault("HINDERLOGGEN_HOME", ".hinderloggen");
        return new Installation(root, root.resolve(home), LocalPorts.from(environment));
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path postgres() {
        return home.resolve("postgresql");
    }

    Path kafka() {
        return home.resolve("kafka");
    }

    Secrets secrets() {
        return new Secrets(home.resolve("secrets"));
    }

    public String issuer() {
        return "http://localhost:" + ports.identity();
    }

    public String commandService() {
        return "http://localhost:" + ports.command();
    }

    public String queryService() {
        return "http://localhost:" + ports.query();
    }
}
