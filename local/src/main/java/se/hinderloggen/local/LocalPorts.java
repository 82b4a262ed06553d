package se.hinderloggen.local;

import java.util.LinkedHashMap;
import java.util.Map;
import se.hinderloggen.embedded.Ports;

/** Where each server listens. */
public record LocalPorts(int web, int command, int query, int identity, int kafka, int postgres) {

    static final String COMMAND = "HINDERLOGGEN_COMMAND_PORT";
    static final String QUERY = "HINDERLOGGEN_QUERY_PORT";
    static final String IDENTITY = "HINDERLOGGEN_IDENTITY_PORT";
    static final String KAFKA = "HINDERLOGGEN_KAFKA_PORT";
    static final String POSTGRES = "HINDERLOGGEN_POSTGRES_PORT";
    static final String WEB = "HINDERLOGGEN_WEB_PORT";

    /** The ports that outsiders may rely on, each replaceable by an environment variable. */
    static LocalPorts from(Map<String, String> environment) {
        return new LocalPorts(
                port(environment, WEB, 8080),
                port(environment, COMMAND, 8081),
                port(environment, QUERY, 8082),
                port(environment, IDENTITY, 8083),
                port(environment, KAFKA, 9092),
                port(environment, POSTGRES, 15432));
    }

    /** Any ports, for tests beside a running installation. */
    public static LocalPorts free() {
        var free = Ports.free(6);
        return new LocalPorts(
                free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
    }

    /** Variable and port of everything that is about to listen. */
    Map<String, Integer> wanted() {
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put(POSTGRES, postgres);
        wanted.put(KAFKA, kafka);
        wanted.put(IDENTITY, identity);
        wanted.put(COMMAND, command);
        wanted.put(QUERY, query);
        wanted.put(WEB, web);
        return wanted;
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String given = environment.getOrDefault(variable, "").strip();
        if (given.isEmpty()) {
            return usual;
        }
        if (given.matches("\\d{1,5}")) {
            int port = Integer.parseInt(given);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new Problem(
                variable + " ska vara ett portnummer mellan 1 och 65535.",
                variable + " must be a port number between 1 and 65535.");
    }
}
