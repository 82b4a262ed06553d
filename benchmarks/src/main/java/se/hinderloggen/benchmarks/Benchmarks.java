package se.hinderloggen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the benchmarks that are named, or all. A benchmark's result is one line of JSON on standard
 * output; what a reader needs to judge it by goes to standard error.
 */
public final class Benchmarks {

    private static final int FEWEST_ROUNDS = 5;

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("import", new ImportBenchmark());
    }

    private Benchmarks() {}

    /** One promise of the blueprint. */
    interface Benchmark {

        /**
         * @param root of the project, which has been built
         */
        Comparison run(Path root, int rounds) throws Exception;
    }

    /**
     * @param args names, and {@code --rounds N} to measure longer
     */
    public static void main(String[] args) throws Exception {
        var names = new ArrayList<String>();
        int rounds = FEWEST_ROUNDS + 2;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--rounds") && i + 1 < args.length) {
                rounds = Math.max(FEWEST_ROUNDS, Integer.parseInt(args[++i]));
            } else if (ALL.containsKey(args[i])) {
                names.add(args[i]);
            } else {
                say("./run bench [%s] [--rounds N]".formatted(String.join("|", ALL.keySet())));
                System.exit(2);
            }
        }
        say(Machine.describe());
        for (var name : names.isEmpty() ? List.copyOf(ALL.keySet()) : names) {
            var comparison =
                    Objects.requireNonNull(ALL.get(name)).run(Path.of("").toAbsolutePath(), rounds);
            say(comparison.inWords());
            System.out.println(comparison.toJson(name));
        }
    }

    /** To the reader, beside the results. */
    static void say(String line) {
        System.err.println(line);
    }
}
