package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Puts into order what is good and what is new together (maximal marginal relevance): who reads the
 * first five learns little from the same words five times.
 */
final class Variety {

    /** Of what is further down, nobody sees the order. */
    private static final int PUT_IN_ORDER = 60;

    /** How much it costs to say again all that one before has said. */
    private static final double AGAIN = 0.3;

    private Variety() {}

    /**
     * @param bestFirst by {@code degree}; which of equal ones comes first is kept
     * @param resemblance of two of them, 0 to 1
     */
    static <T> List<T> of(
            List<T> bestFirst, ToDoubleFunction<T> degree, ToDoubleBiFunction<T, T> resemblance) {
        int several = Math.min(bestFirst.size(), PUT_IN_ORDER);
        var rest = new ArrayList<>(bestFirst.subList(0, several));
        var said = new ArrayList<Double>();
        rest.forEach(_ -> said.add(0.0));
        var ordered = new ArrayList<T>(bestFirst.size());
        while (!rest.isEmpty()) {
            int next = 0;
            for (int i = 1; i < rest.size(); i++) {
                if (degree.applyAsDouble(rest.get(i)) - AGAIN * said.get(i)
                        > degree.applyAsDouble(rest.get(next)) - AGAIN * said.get(next)) {
                    next = i;
                }
            }
            T chosen = rest.remove(next);
            said.remove(next);
            ordered.add(chosen);
            for (int i = 0; i < rest.size(); i++) {
                said.set(i, Math.max(said.get(i), resemblance.applyAsDouble(chosen, rest.get(i))));
            }
        }
        ordered.addAll(bestFirst.subList(several, bestFirst.size()));
        return ordered;
    }
}
