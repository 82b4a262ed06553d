package se.hinderloggen.local;

import java.net.URI;
import java.util.function.Supplier;

/** Brings demo data in by the same HTTP calls as anyone would use. */
@FunctionalInterface
interface DemoLoader {

    /**
     * Returns when all of it has been accepted.
     *
     * @param command address of the command-service
     * @param query address of the query-service
     * @param token gives a fresh access token of a coordinator
     */
    void load(URI command, URI query, Supplier<String> token);
}
