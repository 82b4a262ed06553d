package se.hinderloggen.web.trends;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis from zero to a round number, in few round steps. It always begins at zero: a part of an
 * axis makes small changes look large.
 *
 * @param step between two ticks
 * @param steps how many
 */
public record Scale(double step, int steps) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /**
     * @param largest value that has to fit
     * @param most as many steps, at most
     * @param whole whether only whole numbers make sense as ticks
     */
    public static Scale upTo(double largest, int most, boolean whole) {
        if (largest <= 0) {
            return new Scale(1, 1);
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest / most)));
        for (double round : ROUND) {
            double step = round * power;
            boolean fits = Math.ceil(largest / step - 1e-9) <= most;
            if (fits && (!whole || step == Math.rint(step))) {
                return new Scale(step, (int) Math.max(1, Math.ceil(largest / step - 1e-9)));
            }
        }
        // Fewer whole numbers than steps: one for each.
        return new Scale(1, (int) Math.ceil(largest));
    }

    public double top() {
        return step * steps;
    }

    public List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(it -> it * step).toList();
    }

    /**
     * How far below the top edge a value stands.
     *
     * @param height of the whole axis
     */
    public double y(double value, double height) {
        return height - value / top() * height;
    }
}
