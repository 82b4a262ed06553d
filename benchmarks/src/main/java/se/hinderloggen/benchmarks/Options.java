package se.hinderloggen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param names of benchmarks, all when none is named
 * @param rounds how often each is measured, without the one that warms up
 * @param observations how many the pages are measured with
 * @param home a folder in which what was filled in stays, to be measured again; absent: it goes
 */
public record Options(List<String> names, int rounds, int observations, @Nullable Path home) {

    static final String USAGE = "./run bench [%s] [--rounds N] [--observations N] [--in FOLDER]";

    private static final int FEWEST_ROUNDS = 5;
    private static final int USUAL_ROUNDS = 7;
    private static final int FEWEST_OBSERVATIONS = 1_000;
    private static final int USUAL_OBSERVATIONS = 1_000_000;

    public Options {
        names = List.copyOf(names);
    }

    /**
     * @throws IllegalArgumentException with the usage when they cannot be read
     */
    static Options read(List<String> arguments, List<String> all) {
        var names = new ArrayList<String>();
        int rounds = USUAL_ROUNDS;
        int observations = USUAL_OBSERVATIONS;
        Path home = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (all.contains(argument)) {
                names.add(argument);
                continue;
            }
            switch (argument) {
                case "--rounds" -> rounds = Math.max(FEWEST_ROUNDS, number(value, all));
                case "--observations" ->
                        observations = Math.max(FEWEST_OBSERVATIONS, number(value, all));
                case "--in" -> home = Path.of(value).toAbsolutePath();
                default -> throw usage(all);
            }
            if (value.isEmpty()) {
                throw usage(all);
            }
            i++;
        }
        return new Options(names.isEmpty() ? all : names, rounds, observations, home);
    }

    private static int number(String value, List<String> all) {
        if (!value.matches("[1-9]\\d{0,7}")) {
            throw usage(all);
        }
        return Integer.parseInt(value);
    }

    private static IllegalArgumentException usage(List<String> all) {
        return new IllegalArgumentException(USAGE.formatted(String.join("|", all)));
    }
}
