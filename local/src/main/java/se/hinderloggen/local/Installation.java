package se.hinderloggen.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One local installation.
 *
 * @param root the project's folder, which holds the built applications
 * @param home everything the installation keeps
 * @param programs what runs, unpacked; can be made again, and several installations may share it
 * @param serviceOptions options of the JVMs that run the applications
 */
public record Installation(
        Path root, Path home, Path programs, LocalPorts ports, List<String> serviceOptions) {

    /**
     * The second compiler would take half of two cores while everything starts, and collectors that
     * work beside the application the other half.
     */
    private static final String START_FAST = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    public Installation {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        serviceOptions = List.copyOf(serviceOptions);
    }

    /** An installation whose applications start fast rather than run fast. */
    public Installation(Path root, Path home, LocalPorts ports) {
        this(root, home, home, ports, split(START_FAST));
    }

    /** The same, with programs that others use too. */
    public Installation withPrograms(Path shared) {
        return new Installation(root, home, shared, ports, serviceOptions);
    }

    static Installation from(Map<String, String> environment, Path root) {
        String home = environment.getOrDefault("HINDERLOGGEN_HOME", ".hinderloggen");
        String options = environment.getOrDefault("HINDERLOGGEN_SERVICE_OPTIONS", START_FAST);
        return new Installation(
                root,
                root.resolve(home),
                root.resolve(home),
                LocalPorts.from(environment),
                split(options));
    }

    private static List<String> split(String options) {
        return Pattern.compile("\\s+")
                .splitAsStream(options.strip())
                .filter(it -> !it.isEmpty())
                .toList();
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

    Path applications() {
        return programs.resolve("applications");
    }

    Path postgresProgram() {
        return programs.resolve("postgresql").resolve("program");
    }

    Path kafkaProgram() {
        return programs.resolve("kafka").resolve("program");
    }

    /** The broker starts as fast as the applications do. */
    List<String> brokerOptions() {
        return serviceOptions.contains(START_FAST) ? List.of(START_FAST) : List.of();
    }

    Secrets secrets() {
        return new Secrets(home.resolve("secrets"));
    }

    public String issuer() {
        return "http://localhost:" + ports.identity();
    }

    /** Address of the pages. */
    public String pages() {
        return "http://localhost:" + ports.web();
    }

    public String commandService() {
        return "http://localhost:" + ports.command();
    }

    public String queryService() {
        return "http://localhost:" + ports.query();
    }
}
