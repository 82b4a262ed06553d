package se.hinderloggen.statistics;

import java.util.List;

/**
 * {@code ./run statistics}: every value that others give for what is computed here, one line each.
 * {@code ./run statistics --simulate [rounds]}: whether what a page states holds when it is known
 * what is true. Ends with 1 where something differs, or does not hold.
 */
public final class Statistics {

    private static final int ROUNDS = 2000;

    private Statistics() {}

    public static void main(String[] arguments) {
        List<String> asked = List.of(arguments);
        if (asked.isEmpty()) {
            end(references());
        } else if (asked.getFirst().equals("--simulate") && asked.size() <= 2) {
            end(simulation(asked.size() == 2 ? Integer.parseInt(asked.get(1)) : ROUNDS));
        } else {
            try {
                List<String> answer =
                        Asked.answer(asked.getFirst(), asked.subList(1, asked.size()));
                answer.forEach(System.out::println);
                if (!answer.isEmpty()) {
                    return;
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                System.err.println(e.getMessage());
            }
            System.err.print(Asked.USAGE);
            System.exit(2);
        }
    }

    private static boolean references() {
        List<Reference> references = References.all();
        System.out.printf("%-78s %24s %24s %10s%n", "", "expected", "got", "difference");
        references.forEach(System.out::println);
        long differ = references.stream().filter(reference -> !reference.agrees()).count();
        System.out.println(references.size() + " values, " + differ + " differ");
        return differ == 0;
    }

    private static boolean simulation(int rounds) {
        long began = System.nanoTime();
        List<Simulation.Outcome> outcomes = Simulation.run(rounds);
        outcomes.forEach(System.out::println);
        long fail = outcomes.stream().filter(outcome -> !outcome.holds()).count();
        System.out.println(
                rounds
                        + " rounds, "
                        + (System.nanoTime() - began) / 1_000_000_000
                        + " s; ± is 95 %; "
                        + fail
                        + " of "
                        + outcomes.size()
                        + " do not hold");
        return fail == 0;
    }

    private static void end(boolean well) {
        System.out.flush();
        System.exit(well ? 0 : 1);
    }
}
