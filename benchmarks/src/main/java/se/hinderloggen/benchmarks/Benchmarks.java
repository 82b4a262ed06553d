package se.hinderloggen.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.hinderloggen.benchmarks.feeds.FeedsBenchmark;
import se.hinderloggen.benchmarks.pages.PagesBenchmark;
import se.hinderloggen.benchmarks.similar.SimilarBenchmark;
import se.hinderloggen.benchmarks.verdicts.VerdictsBenchmark;

/**
 * Runs the benchmarks that are named, or all. A benchmark's result is one line of JSON on standard
 * output; what a reader needs to judge it by goes to standard error.
 */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("import", new ImportBenchmark());
        ALL.put("pages", new PagesBenchmark());
        ALL.put("similar", new SimilarBenchmark());
        ALL.put("feeds", new FeedsBenchmark());
        ALL.put("verdicts", new VerdictsBenchmark());
    }

    private Benchmarks() {}

    /** One promise of the blueprint. */
    public interface Benchmark {

        /**
         * @param root of the project, which has been built
         */
        Result run(Path root, Options options) throws Exception;
    }

    /** What came of it. */
    public interface Result {

        String toJson(String name);

        String inWords();
    }

    /** In the project's folder; see {@link Options#USAGE}. */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.read(List.of(args), List.copyOf(ALL.keySet()));
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
            System.exit(2);
            return;
        }
        say(Machine.describe());
        for (var name : options.names()) {
            var result =
                    Objects.requireNonNull(ALL.get(name))
                            .run(Path.of("").toAbsolutePath(), options);
            say(result.inWords());
            System.out.println(result.toJson(name));
        }
        // The identity provider of a whole installation leaves threads behind.
        System.exit(0);
    }

    /** To the reader, beside the results. */
    public static void say(String line) {
        System.err.println(line);
    }
}
